/** What an app is like, as far as its files tell. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isJsonObject, objectIn, textIn, type JsonObject } from '../../plugin/read/json.js';

/** What `init` needs to know of an app. */
export interface App {
  readonly packageManager: PackageManager;
  /** What relative imports end with in its code. */
  readonly importExtension: '' | '.js' | '.ts';
  readonly hasZod: boolean;
  readonly hasTypeScript: boolean;
  /** Where its sources are: `src/`, or nothing. */
  readonly sources: string;
  readonly isOnGithub: boolean;
  readonly packageJson: JsonObject | undefined;
}

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** Looks at the files of an app. */
export function detectApp(cwd: string): App {
  const packageJson = readJson(join(cwd, 'package.json'));
  const dependencies = { ...objectIn(packageJson, 'dependencies'), ...objectIn(packageJson, 'devDependencies') };
  return {
    packageManager: packageManagerOf({ cwd, packageJson }),
    importExtension: importExtensionOf({ cwd, packageJson }),
    hasZod: /^\D*[4-9]/.test(String(dependencies['zod'] ?? '')),
    hasTypeScript: existsSync(join(cwd, 'tsconfig.json')),
    sources: existsSync(join(cwd, 'src')) ? 'src/' : '',
    isOnGithub: existsSync(join(cwd, '.github')) || /github\.com/.test(textOf(join(cwd, '.git', 'config'))),
    packageJson,
  };
}

const LOCKFILES: readonly (readonly [PackageManager, readonly string[]])[] = [
  ['pnpm', ['pnpm-lock.yaml']],
  ['yarn', ['yarn.lock']],
  ['bun', ['bun.lock', 'bun.lockb']],
  ['npm', ['package-lock.json']],
];

/** What package.json says, or the lock file here or above, as in a monorepo. */
function packageManagerOf({
  cwd,
  packageJson,
}: {
  readonly cwd: string;
  readonly packageJson: JsonObject | undefined;
}): PackageManager {
  const said = textIn(packageJson, 'packageManager')?.split('@')[0];
  const known = LOCKFILES.find(([name]) => name === said);
  const locked = LOCKFILES.find(([, files]) => files.some((file) => existsSync(join(cwd, file))));
  const above = dirname(cwd);
  const isTop = above === cwd || existsSync(join(cwd, '.git'));
  return known?.[0] ?? locked?.[0] ?? (isTop ? 'npm' : packageManagerOf({ cwd: above, packageJson: undefined }));
}

/** Node.js wants `.js` of modules; bundlers and what runs CommonJS from TypeScript mostly no ending; some the real one. */
function importExtensionOf({
  cwd,
  packageJson,
}: {
  readonly cwd: string;
  readonly packageJson: JsonObject | undefined;
}): App['importExtension'] {
  const options = compilerOptions(join(cwd, 'tsconfig.json'));
  if (options['allowImportingTsExtensions'] === true || options['rewriteRelativeImportExtensions'] === true)
    return '.ts';
  const [module, resolution] = ['module', 'moduleResolution'].map((name) => String(options[name] ?? '').toLowerCase());
  if (/^node(1|2|next)/.test(`${resolution || module}`) && resolution !== 'node10') return '.js';
  if (resolution === 'bundler' || module === 'preserve') return '';
  const isCommonJs = existsSync(join(cwd, 'tsconfig.json')) && textIn(packageJson, 'type') !== 'module';
  return isCommonJs ? '' : '.js';
}

/** Of a tsconfig and the files that it extends; packages that it extends are not looked into. */
function compilerOptions(path: string): JsonObject {
  const config = readJson(path);
  const base = textIn(config, 'extends');
  const own = objectIn(config, 'compilerOptions') ?? {};
  if (base === undefined || !base.startsWith('.')) return own;
  const found = [base, `${base}.json`].map((each) => resolve(dirname(path), each)).find(existsSync);
  return { ...(found && found !== path ? compilerOptions(found) : {}), ...own };
}

/** A JSON file that may hold comments and commas at ends; undefined where it is missing or cannot be read. */
function readJson(path: string): JsonObject | undefined {
  const text = textOf(path)
    .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[^]*?\*\//g, '$1')
    .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, '$1');
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
