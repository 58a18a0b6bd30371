import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * What takes a test more than a moment, by what it or a file of the tests beside it imports: commands and compilers,
 * bundlers, a formatter over whole outputs, thousands of random values, every workspace that there is, and answers of real servers.
 */
const SLOW = [
  'node:child_process',
  'esbuild',
  'typescript',
  'prettier',
  'fast-check',
  join(ROOT, 'test/fixtures/workspaces.ts'),
  join(ROOT, 'test/fixtures/captures.ts'),
];

/** The files of tests, told apart by what they do. */
export interface Suites {
  /** Everything in this process and over HTTP: what is run before every commit. */
  readonly quick: readonly string[];
  /** Everything that runs commands, compilers and bundlers, or reads every workspace. */
  readonly slow: readonly string[];
}

/** Reads which tests are slow from what they import, so that no list has to be kept. */
export function suites(): Suites {
  const known = new Map<string, boolean>();
  const isSlow = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false); // ends circles
    const slow = importsOf(path).some((each) => SLOW.includes(each) || (isOurs(each) && isSlow(each)));
    known.set(path, slow);
    return slow;
  };
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    // those of consumers have a configuration of their own
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith('consumers'))
    .map((path) => join(ROOT, 'test', path));
  const named = (paths: readonly string[]) => paths.map((path) => relative(ROOT, path).replaceAll('\\', '/')).sort();
  return { quick: named(files.filter((path) => !isSlow(path))), slow: named(files.filter(isSlow)) };
}

/** The modules that a file imports: absolute paths of files, names of packages. */
function importsOf(path: string): readonly string[] {
  const found = readFileSync(path, 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g);
  return [...found].map(([, from, called]) => {
    const name = from ?? called ?? '';
    return name.startsWith('.') ? join(dirname(path), name.replace(/\.js$/, '.ts')) : name;
  });
}

/** Whether a module is a file of the tests or of the bench: what `src` imports says nothing about a test. */
const isOurs = (path: string): boolean =>
  ['test', 'bench'].some((folder) => path.startsWith(join(ROOT, folder))) && path.endsWith('.ts') && existsSync(path);
