/** The tsconfig.json and package.json that hold for a folder. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isJsonObject, objectIn, objectsIn, type JsonObject } from '../../twenty/json.js';

/** What is read of an app. */
export interface AppFiles {
  /** Of the nearest tsconfig.json and the files that it extends; packages that it extends are not looked into. */
  readonly compilerOptions: JsonObject;
  readonly packageJson: JsonObject | undefined;
  /** Whether there is a deno.json, too. */
  readonly isDeno: boolean;
}

/** Reads the nearest files: in the folder, or above it in its repository. */
export function appFiles(folder: string): AppFiles {
  const tsconfig = nearest(folder, 'tsconfig.json');
  const packageJson = nearest(folder, 'package.json');
  return {
    compilerOptions: tsconfig === undefined ? {} : compilerOptions(tsconfig),
    packageJson: packageJson === undefined ? undefined : readJsonFile(packageJson),
    isDeno: ['deno.json', 'deno.jsonc'].some((name) => nearest(folder, name) !== undefined),
  };
}

/** Names of the packages that an app depends on. */
export const dependenciesOf = ({ packageJson }: Pick<AppFiles, 'packageJson'>): readonly string[] =>
  ['dependencies', 'devDependencies'].flatMap((kind) => Object.keys(objectIn(packageJson, kind) ?? {}));

/** A JSON file that may hold comments and commas at ends; undefined where it is missing or cannot be read. */
export function readJsonFile(path: string): JsonObject | undefined {
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

function nearest(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const above = dirname(resolve(folder));
  const isTop = above === resolve(folder) || existsSync(join(folder, '.git'));
  return isTop ? undefined : nearest(above, name);
}

/** A tsconfig.json that only refers to others, as those of Vite do, stands for the first of them. */
function compilerOptions(path: string, seen: readonly string[] = []): JsonObject {
  const config = readJsonFile(path);
  const from = (pointers: readonly unknown[]): readonly JsonObject[] =>
    pointers.flatMap((pointer) => {
      const found = typeof pointer === 'string' ? configAt(resolve(dirname(path), pointer), pointer) : undefined;
      return found === undefined || seen.includes(found) ? [] : [compilerOptions(found, [...seen, path])];
    });
  const own = objectIn(config, 'compilerOptions');
  const [reference] = objectsIn(config, 'references');
  if (own === undefined && reference !== undefined) return from([reference['path']])[0] ?? {};
  // the last one wins
  const inherited = from([config?.['extends']].flat());
  return [...inherited, own ?? {}].reduce((sum, each) => ({ ...sum, ...each }), {});
}

/** A file that a tsconfig.json points to; nothing for the name of a package. */
function configAt(path: string, pointer: string): string | undefined {
  if (!pointer.startsWith('.')) return undefined;
  return [path, `${path}.json`, join(path, 'tsconfig.json')].find((each) => each.endsWith('.json') && existsSync(each));
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
