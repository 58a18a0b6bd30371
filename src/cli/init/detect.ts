/** What an app is like, as far as its files tell. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJsonFile } from '../../plugin/host/app-files.js';
import { formattersOf, type Formatters } from '../../plugin/host/formatters.js';
import { objectIn, textIn, type JsonObject } from '../../twenty/json.js';

/** What `init` needs to know of an app. */
export interface App {
  readonly packageManager: PackageManager;
  readonly hasZod: boolean;
  readonly hasTypeScript: boolean;
  /** Where its sources are, or go where there are none yet: `src/`, or nothing. */
  readonly sources: string;
  readonly isOnGithub: boolean;
  readonly formatters: Formatters;
  readonly packageJson: JsonObject | undefined;
}

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** Looks at the files of an app. */
export function detectApp(cwd: string): App {
  const packageJson = readJsonFile(join(cwd, 'package.json'));
  const dependencies = { ...objectIn(packageJson, 'dependencies'), ...objectIn(packageJson, 'devDependencies') };
  return {
    packageManager: packageManagerOf({ cwd, packageJson }),
    hasZod: /^\D*[4-9]/.test(String(dependencies['zod'] ?? '')),
    hasTypeScript: existsSync(join(cwd, 'tsconfig.json')),
    sources: existsSync(join(cwd, 'src')) || !hasSources(cwd) ? 'src/' : '',
    isOnGithub: existsSync(join(cwd, '.github')) || /github\.com/.test(textOf(join(cwd, '.git', 'config'))),
    formatters: formattersOf(cwd),
    packageJson,
  };
}

/** Whether an app that has no `src` has begun without it: with a tsconfig.json, a script or another folder. */
function hasSources(cwd: string): boolean {
  return readdirSync(cwd, { withFileTypes: true }).some((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return false;
    return entry.isDirectory() || entry.name === 'tsconfig.json' || /\.[cm]?[jt]sx?$/.test(entry.name);
  });
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

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
