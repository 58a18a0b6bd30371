import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runAlone, runShared, type Ended } from './host.js';

const ROOT = join(import.meta.dirname, '..', '..');

interface Call {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** An app of a user's, in a folder of its own, with this package as built and graphql-codegen installed. */
export interface Project {
  readonly folder: string;
  /** Runs graphql-codegen, in a process that other runs have used before. */
  readonly codegen: (call?: Call) => Promise<Ended>;
  /** Runs graphql-codegen as a user does: a process for the run. */
  readonly codegenAlone: (call?: Call) => Promise<Ended>;
  readonly write: (file: { readonly path: string; readonly text: string }) => void;
  readonly read: (path: string) => string;
  /** All files below a folder: path → text. */
  readonly files: (below: string) => Readonly<Record<string, string>>;
}

/** Makes a project; it is removed when the test ends. */
export function project(codegenYml: string): Project {
  const folder = mkdtempSync(join(tmpdir(), 'twenty-project-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['@graphql-codegen', 'graphql', 'zod', 'typescript']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  symlinkSync(ROOT, join(modules, 'graphql-codegen-twenty'), 'junction');
  const write: Project['write'] = ({ path, text }) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write({ path: 'package.json', text: '{ "name": "app", "type": "module" }' });
  write({ path: 'codegen.yml', text: codegenYml });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    folder,
    write,
    read,
    codegen: ({ args = [], env = {} } = {}) => runShared({ folder, args, env }),
    codegenAlone: ({ args = [], env = {} } = {}) => runAlone({ folder, args, env }),
    files: (below) => {
      if (!existsSync(join(folder, below))) return {};
      const entries = readdirSync(join(folder, below), { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
      return Object.fromEntries(paths.sort().map((path) => [path, read(path)]));
    },
  };
}

/** What of an app is compiled, and where its JavaScript goes, if it is asked for. */
interface Compilation {
  readonly folder: string;
  readonly files: readonly string[];
  readonly outDir?: string;
}

/** The errors of the strict compiler; TypeScript 7 is the quickest, what others say is the subject of `test/types`. */
export function compile({ folder, files, outDir }: Compilation): Promise<string> {
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck'];
  const args = [
    join(ROOT, 'node_modules/typescript-7/bin/tsc'),
    ...(outDir === undefined ? ['--noEmit'] : ['--outDir', outDir]),
    ...strict,
    '--target',
    'es2022',
    '--module',
    'nodenext',
    ...files,
  ];
  return new Promise((resolve) =>
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => resolve(stdout)),
  );
}
