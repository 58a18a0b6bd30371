import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { createSandbox, exampleRecords } from '../../src/sandbox/index.js';
import { start } from './consumer.js';

const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
const SECTION = /\n## Five minutes to your own workspace\n([^]*?)\n## /.exec(README)?.[1] ?? '';

const HOST = (createRequire(import.meta.url)('@graphql-codegen/cli/package.json') as { version: string }).version;

/** What the section says to do, in its order. */
const STEPS = [...SECTION.matchAll(/```(sh|json|ts)\n([^]*?)```/g)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

/** What npm need not ask its registry for. */
const QUIET_NPM = { npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' };

/** The first block of a language in which a text stands. */
function block(language: string, text: string): string {
  const found = STEPS.find((step) => step.language === language && step.text.includes(text));
  if (!found) throw new Error(`the quick start has no block of ${language} with ${text}`);
  return found.text;
}

const lines = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => line.replace(/\s+#.*$/, '').trim() || []);

/** What the README says of an app of CommonJS: another import, and that it waits inside a function. */
function asCommonJs(code: string): string {
  const [, imports = '', rest = ''] = /^((?:import .*\n)+)([^]*)$/.exec(code) ?? [];
  return `${imports.replace("'./crm/index.js'", "'./crm'")}\nasync function main() {\n${rest}\n}\nvoid main();\n`;
}

/** What a reader adds to see what came, and that it is typed. */
const SHOWN = `
const typed: readonly (string | null | undefined)[] = records.map(({ company }) => company?.name);
// @ts-expect-error it was not selected
records[0]?.jobTitle;
console.log(JSON.stringify(typed));
`;

it.each([
  { modules: 'ES modules', setUp: ['npm init -y', 'npm pkg set type=module'], written: (code: string) => code },
  { modules: 'CommonJS', setUp: ['npm init -y'], written: asCommonJs },
])('from an empty folder and the README alone: a typed query’s result, with $modules', async ({ setUp, written }) => {
  for (const line of setUp) expect(SECTION).toContain(`\`${line}\``);
  const folder = mkdtempSync(join(tmpdir(), 'twenty-first-steps-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sandbox = await createSandbox({ seed: exampleRecords });
  onTestFinished(() => sandbox.close());
  const sh = async (line: string): Promise<string> => {
    // the package is not published: what would be is taken from its archive
    const here = line
      .replace('npx graphql-codegen-twenty', `npx --yes --package=${inject('tarball')} graphql-codegen-twenty`)
      .replace(/^(npm install .*)\bgraphql-codegen-twenty\b/, `$1${inject('tarball')}`);
    const { code, output } = await start({ command: 'bash', args: ['-c', here], folder, env: QUIET_NPM });
    expect(code, `${line}\n${output}`).toBe(0);
    return output;
  };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  for (const line of [...setUp, ...lines(block('sh', 'init'))]) await sh(line);
  const example = readFileSync(join(folder, '.env.example'), 'utf8');
  write(
    '.env',
    example.replace(/(TWENTY_BASE_URL=).*/, `$1${sandbox.url}`).replace(/(TWENTY_API_KEY=).*/, `$1${sandbox.apiKey}`),
  );
  write('tsconfig.json', block('json', 'compilerOptions'));
  for (const line of lines(block('sh', 'doctor'))) await sh(line);
  const code = block('ts', 'createTwentyClient').replace(/\nfor await/, `${SHOWN}\nfor await`);
  write('src/main.ts', written(code));
  let shown = '';
  for (const line of lines(block('sh', 'tsc'))) shown = await sh(line);
  expect(JSON.parse(shown)).toEqual(['Acme', 'Acme']);

  // and the same by graphql-codegen, as the README says
  expect(SECTION).toContain('`npx graphql-codegen`, with `@graphql-codegen/cli` installed');
  await sh(`npm install --save-dev --save-exact @graphql-codegen/cli@${HOST}`);
  await sh('set -a && . ./.env && npx graphql-codegen --check');
});
