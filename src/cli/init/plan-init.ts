import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectIn, type JsonObject } from '../../twenty/json.js';
import type { Answers } from './answers.js';
import type { App } from './detect.js';
import { configFile, envExample, gitAttributes, githubWorkflow, scripts } from './files.js';
import { biomeIgnore, biomeWithout, isKeptFromBiome, isKeptFromPrettier } from '../../plugin/host/formatters.js';

/** What happens to a file. */
export interface PlannedFile {
  readonly path: string;
  /** Undefined where it stays as it is. */
  readonly text: string | undefined;
  /** `kept`: it is there, says something else, and is not touched. */
  readonly outcome: 'written' | 'extended' | 'replaced' | 'unchanged' | 'kept';
  /** What would have been written into a file that is kept. */
  readonly wanted?: string;
}

interface Plan {
  readonly cwd: string;
  readonly answers: Answers;
  readonly app: App;
  /** Whether files that are there and differ are replaced, told by their path. */
  readonly mayReplace: (path: string) => boolean;
}

/** What `init` does to the files of an app. Reads only. */
export function planInit({ cwd, answers, app, mayReplace }: Plan): readonly PlannedFile[] {
  const whole = [
    configFile(answers),
    ...(answers.ci === 'github' ? [{ path: '.github/workflows/crm.yml', text: githubWorkflow({ answers, app }) }] : []),
  ];
  return [
    ...whole.map((file) => wholeFile({ cwd, mayReplace, ...file })),
    ...(app.packageJson ? [packageJson({ cwd, answers, content: app.packageJson })] : []),
    lines({ cwd, path: '.gitattributes', wanted: gitAttributes(answers) }),
    lines({ cwd, path: '.gitignore', wanted: ['.env'] }),
    variables({ cwd, mayReplace, wanted: envExample(answers) }),
    ...(app.formatters.prettier ? [prettier({ cwd, folder: answers.folder })] : []),
    ...(app.formatters.biome ? [biome({ cwd, path: app.formatters.biome, folder: answers.folder })] : []),
  ];
}

function wholeFile({
  cwd,
  path,
  text,
  mayReplace,
}: Pick<Plan, 'cwd' | 'mayReplace'> & { readonly path: string; readonly text: string }): PlannedFile {
  const before = textOf(join(cwd, path));
  if (before === undefined) return { path, text, outcome: 'written' };
  if (before === text) return { path, text: undefined, outcome: 'unchanged' };
  return mayReplace(path)
    ? { path, text, outcome: 'replaced' }
    : { path, text: undefined, outcome: 'kept', wanted: text };
}

/** Adds scripts whose names are free, and changes nothing else of the file. */
function packageJson({
  cwd,
  answers,
  content,
}: Pick<Plan, 'cwd' | 'answers'> & { readonly content: JsonObject }): PlannedFile {
  const path = 'package.json';
  const before = textOf(join(cwd, path)) ?? '';
  const own = objectIn(content, 'scripts') ?? {};
  const missing = Object.entries(scripts(answers)).filter(([name]) => !(name in own));
  if (missing.length === 0) return { path, text: undefined, outcome: 'unchanged' };
  const indent = /^([ \t]+)"/m.exec(before)?.[1] ?? '  ';
  const end = before.endsWith('\n') ? '\n' : '';
  const text = JSON.stringify({ ...content, scripts: { ...own, ...Object.fromEntries(missing) } }, null, indent) + end;
  return { path, text, outcome: 'extended' };
}

/** Adds lines to a file unless one about the same path or pattern is there. */
function lines({
  cwd,
  path,
  wanted,
}: Pick<Plan, 'cwd'> & { readonly path: string; readonly wanted: readonly string[] }): PlannedFile {
  const before = textOf(join(cwd, path));
  const keys = new Set((before ?? '').split(/\r?\n/).map(keyOf));
  const missing = wanted.filter((line) => !keys.has(keyOf(line)));
  if (missing.length === 0) return { path, text: undefined, outcome: 'unchanged' };
  return { path, text: withLines({ before, added: missing }), outcome: before === undefined ? 'written' : 'extended' };
}

/** Leaves the generated code out of what Prettier formats. */
function prettier({ cwd, folder }: Pick<Plan, 'cwd'> & { readonly folder: string }): PlannedFile {
  const path = '.prettierignore';
  if (isKeptFromPrettier({ cwd, folder })) return { path, text: undefined, outcome: 'unchanged' };
  return lines({ cwd, path, wanted: [folder] });
}

/** Leaves the generated code out of what Biome looks at. */
function biome({
  cwd,
  path,
  folder,
}: Pick<Plan, 'cwd'> & { readonly path: string; readonly folder: string }): PlannedFile {
  const whole = join(cwd, path);
  if (isKeptFromBiome({ path: whole, folder })) return { path, text: undefined, outcome: 'unchanged' };
  const text = biomeWithout({ path: whole, folder });
  if (text === undefined) return { path, text, outcome: 'kept', wanted: biomeIgnore(folder) };
  return { path, text, outcome: 'extended' };
}

/** Adds variables to `.env.example`. One that is there with another value is shown, and replaced only where it may be. */
function variables({
  cwd,
  mayReplace,
  wanted,
}: Pick<Plan, 'cwd' | 'mayReplace'> & { readonly wanted: readonly string[] }): PlannedFile {
  const path = '.env.example';
  const added = lines({ cwd, path, wanted });
  const before = textOf(join(cwd, path))?.split(/\r?\n/) ?? [];
  // an example holds no key, so a variable without a value says nothing about the one that is there
  const isOther = (line: string) =>
    wanted.some((each) => !each.endsWith('=') && keyOf(each) === keyOf(line) && each !== line.trim());
  if (!before.some(isOther)) return added;
  const differing = wanted.filter((each) => before.some((line) => isOther(line) && keyOf(line) === keyOf(each)));
  if (!mayReplace(path)) return { ...added, outcome: 'kept', wanted: differing.join('\n') };
  const after = (added.text?.split(/\r?\n/) ?? before).map(
    (line) => differing.find((each) => keyOf(each) === keyOf(line)) ?? line,
  );
  return { path, text: after.join('\n'), outcome: 'replaced' };
}

const withLines = ({ before, added }: { readonly before: string | undefined; readonly added: readonly string[] }) => {
  const start = before === undefined || before === '' || before.endsWith('\n') ? (before ?? '') : `${before}\n`;
  return `${start}${added.join('\n')}\n`;
};

/** What a line is about: the variable, path or pattern at its start. */
const keyOf = (line: string): string => line.trim().split(/[\s=]/)[0] ?? '';

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
