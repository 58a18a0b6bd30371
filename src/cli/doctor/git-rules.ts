/** What git does with files of an app: git itself says it. Without git, the lines of its files are read. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Whether a folder is part of a git repository. */
export const isInGit = (folder: string): boolean => foldersUpToRoot(folder).length > 0;

/** Whether git ignores `.env` in a folder. A `.env` that is committed already is not ignored. */
export async function isEnvIgnored(cwd: string): Promise<boolean> {
  const answer = await git({ cwd, args: ['check-ignore', '-q', '.env'] });
  if (answer) return answer.exitCode === 0;
  return foldersUpToRoot(cwd).some((folder) => {
    const lines = textOrEmpty(join(folder, '.gitignore')).split(/\r?\n/);
    // `/.env` is the one beside its .gitignore
    const patterns = folder === cwd ? ['.env', '.env*', '**/.env', '/.env', '/.env*'] : ['.env', '.env*', '**/.env'];
    return lines.some((line) => patterns.includes(line.trim()));
  });
}

/** Whether git leaves the line endings of a generated folder as they are, on Windows too. */
export async function hasLineEndingRule({
  cwd,
  folder,
}: {
  readonly cwd: string;
  readonly folder: string;
}): Promise<boolean> {
  const answer = await git({ cwd, args: ['check-attr', 'text', 'eol', '--', `${folder}index.ts`] });
  if (answer) return /: eol: lf$|: text: unset$/m.test(answer.stdout);
  return foldersUpToRoot(cwd).some((parent) => {
    const path = relative(parent, resolve(cwd, folder)).replaceAll('\\', '/');
    return textOrEmpty(join(parent, '.gitattributes')).includes(path);
  });
}

/** What a command of git answers; undefined where git is not installed, or does not look into this folder. */
async function git({
  cwd,
  args,
}: {
  readonly cwd: string;
  readonly args: readonly string[];
}): Promise<{ readonly exitCode: 0 | 1; readonly stdout: string } | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', args, { cwd });
    return { exitCode: 0, stdout };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // 1 is an answer, "no"; ENOENT: no git; 128: a folder of another user, or outside of the repository
    return error.code === 1 ? { exitCode: 1, stdout: '' } : undefined;
  }
}

/** A folder and those above it, up to the root of its git repository; none outside of a repository. */
function foldersUpToRoot(folder: string): readonly string[] {
  if (existsSync(join(folder, '.git'))) return [folder];
  const parent = dirname(folder);
  const parents = parent === folder ? [] : foldersUpToRoot(parent);
  return parents.length === 0 ? [] : [folder, ...parents];
}

const textOrEmpty = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
