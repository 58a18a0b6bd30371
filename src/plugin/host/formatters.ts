/** What would format or lint the generated code of an app, and how it is kept from that. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependenciesOf, readJsonFile } from './app-files.js';
import { isJsonObject, objectIn } from '../../twenty/json.js';

/** The formatters that an app uses. */
export interface Formatters {
  readonly prettier: boolean;
  /** Its configuration: `biome.json` or `biome.jsonc`. */
  readonly biome: string | undefined;
}

const PRETTIER_FILES = ['', '.json', '.yml', '.yaml', '.json5', '.js', '.mjs', '.cjs', '.ts', '.toml'].map(
  (ending) => `.prettierrc${ending}`,
);
const PRETTIER_MODULES = ['js', 'mjs', 'cjs', 'ts'].map((ending) => `prettier.config.${ending}`);

/** Looks for them by their configurations and by what package.json says. */
export function formattersOf(cwd: string): Formatters {
  const packageJson = readJsonFile(join(cwd, 'package.json'));
  const isThere = (name: string) => existsSync(join(cwd, name));
  return {
    prettier:
      [...PRETTIER_FILES, ...PRETTIER_MODULES, '.prettierignore'].some(isThere) ||
      dependenciesOf({ packageJson }).includes('prettier') ||
      packageJson?.['prettier'] !== undefined,
    biome: ['biome.json', 'biome.jsonc'].find(isThere),
  };
}

/** What the configuration of Biome has to hold. */
export const biomeIgnore = (folder: string): string => `"files": { "includes": ["**", "${patternOf(folder)}"] }`;

/** Whether Prettier is kept from a folder, as far as the lines of `.prettierignore` tell. */
export function isKeptFromPrettier({ cwd, folder }: { readonly cwd: string; readonly folder: string }): boolean {
  const path = join(cwd, '.prettierignore');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
  return lines.some((line) => line.trim().replace(/^\/|\/(\*\*?)?$/g, '') === folder.replace(/\/$/, ''));
}

/** Whether Biome is kept from a folder. */
export function isKeptFromBiome({ path, folder }: { readonly path: string; readonly folder: string }): boolean {
  const bare = (pattern: unknown) =>
    typeof pattern === 'string' ? pattern.replace(/^!+(\*\*\/)?|\/(\*\*)?$/g, '') : undefined;
  return includesOf(path).some(
    (pattern) => String(pattern).startsWith('!') && bare(pattern) === folder.replace(/\/$/, ''),
  );
}

/** The text of Biome's configuration that leaves a folder out; undefined where it has comments, which would be lost. */
export function biomeWithout({ path, folder }: { readonly path: string; readonly folder: string }): string | undefined {
  const before = readFileSync(path, 'utf8');
  const content = parsed(before);
  if (!isJsonObject(content)) return undefined;
  const files = objectIn(content, 'files') ?? {};
  const includes = [...(includesOf(path).length > 0 ? includesOf(path) : ['**']), patternOf(folder)];
  const indent = /^([ \t]+)"/m.exec(before)?.[1] ?? '\t';
  return `${onOneLine(JSON.stringify({ ...content, files: { ...files, includes } }, null, indent))}\n`;
}

const patternOf = (folder: string): string => `!${folder.replace(/\/$/, '')}`;

function includesOf(path: string): readonly unknown[] {
  const includes = objectIn(readJsonFile(path), 'files')?.['includes'];
  return Array.isArray(includes) ? includes : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // with comments
  }
}

/** Short lists of texts as Biome formats them. */
const onOneLine = (json: string): string =>
  json.replace(/\[\s+("[^"\n]*"(?:,\s+"[^"\n]*")*)\s+\]/g, (list, items: string) => {
    const line = `[${items.replace(/,\s+/g, ', ')}]`;
    return line.length <= 60 ? line : list;
  });
