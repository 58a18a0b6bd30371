import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkFormatters } from '../../src/cli/doctor/check-formatters.js';
import type { Answers } from '../../src/cli/init/answers.js';
import { detectApp } from '../../src/cli/init/detect.js';
import { planInit } from '../../src/cli/init/plan-init.js';

const ANSWERS: Answers = {
  address: 'https://crm.acme.com',
  keyVariable: 'TWENTY_API_KEY',
  folder: 'src/crm/',
  format: 'yml',
  validators: true,
  snapshot: false,
  ci: 'none',
};

function appWith(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'twenty-formatters-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  return cwd;
}

/** What `init` does to the files of formatters, and what `doctor` says before and after. */
function initialised(files: Readonly<Record<string, string>>) {
  const cwd = appWith(files);
  const targets = [{ folder: 'src/crm/' }] as unknown as Parameters<typeof checkFormatters>[0]['targets']; // no more is read
  const doctor = () => checkFormatters({ cwd, targets }).map(({ remedy = '' }) => remedy);
  const before = doctor();
  const planned = planInit({ cwd, answers: ANSWERS, app: detectApp(cwd), mayReplace: () => false });
  const about = planned.filter(({ path }) => /prettier|biome/.test(path));
  for (const { path, text } of about) if (text !== undefined) writeFileSync(join(cwd, path), text);
  return {
    before,
    after: doctor(),
    outcomes: about.map(({ path, outcome }) => `${path}: ${outcome}`),
    read: (path: string) => readFileSync(join(cwd, path), 'utf8'),
  };
}

const PRETTIER = 'Add to .prettierignore: src/crm/';
const BIOME = (path: string) => `Set in ${path}: "files": { "includes": ["**", "!src/crm"] }`;

describe('init keeps formatters from the generated code, and doctor tells where they are not kept', () => {
  it.each([
    { app: 'no formatter', files: { 'package.json': '{}' }, before: [], outcomes: [] },
    {
      app: 'Prettier as a dependency',
      files: { 'package.json': '{ "devDependencies": { "prettier": "^3" } }' },
      before: [PRETTIER],
      outcomes: ['.prettierignore: written'],
    },
    {
      app: 'Prettier by its configuration, and a list of its own',
      files: { '.prettierrc': '', '.prettierignore': 'dist\n' },
      before: [PRETTIER],
      outcomes: ['.prettierignore: extended'],
    },
    {
      app: 'Prettier that is kept from it already',
      files: { '.prettierrc': '', '.prettierignore': '/src/crm\n' },
      before: [],
      outcomes: ['.prettierignore: unchanged'],
    },
    {
      app: 'Biome',
      files: { 'biome.json': '{\n\t"linter": { "enabled": true }\n}\n' },
      before: [BIOME('biome.json')],
      outcomes: ['biome.json: extended'],
    },
    {
      app: 'Biome that is kept from it already',
      files: { 'biome.jsonc': '{ /* ours */ "files": { "includes": ["**", "!**/src/crm/**"] } }' },
      before: [],
      outcomes: ['biome.jsonc: unchanged'],
    },
  ])('$app', ({ files, before, outcomes }) => {
    const { after, ...found } = initialised(files);
    expect(found).toMatchObject({ before, outcomes });
    expect(after).toEqual([]);
  });

  it('in a list that Biome has, formatted as Biome does it', () => {
    const { read } = initialised({ 'biome.json': '{\n\t"files": {\n\t\t"includes": ["src/**"]\n\t}\n}\n' });
    expect(read('biome.json')).toBe('{\n\t"files": {\n\t\t"includes": ["src/**", "!src/crm"]\n\t}\n}\n');
  });

  it('but leaves a configuration with comments as it is, and shows what to set', () => {
    const { after, outcomes } = initialised({ 'biome.jsonc': '{ /* ours */ }' });
    expect(outcomes).toEqual(['biome.jsonc: kept']);
    expect(after).toEqual([BIOME('biome.jsonc')]);
  });
});
