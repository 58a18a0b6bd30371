import { generate } from '@graphql-codegen/cli';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import loader, { preset } from '../../src/index.js';
import { writeSnapshot } from '../../src/plugin/read/snapshot/write-snapshot.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { sourceOf } from '../generate/sources.js';
import { CORRECT } from './correct.js';
import { marked, TRAPS } from './traps.js';

const folder = mkdtempSync(join(tmpdir(), 'twenty-documents-'));
beforeAll(async () => {
  writeFileSync(join(folder, 'twenty.snapshot.json'), writeSnapshot(await sourceOf(exampleWorkspace)));
  for (const sub of ['traps', 'correct']) mkdirSync(join(folder, sub));
  for (const { rule, text } of TRAPS) writeFileSync(join(folder, 'traps', `${rule}.graphql`), marked(text).text);
  for (const { name, text } of CORRECT)
    writeFileSync(join(folder, 'correct', `${name}.ts`), `export const ${name} = /* GraphQL */ \`\n${text}\n\`;\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// the types of the host know loaders by name only
const BY_OUR_LOADER = { loader: loader as never };

/** One run of graphql-codegen in this process. */
const codegen = (documents: string, presetConfig: object) =>
  generate(
    {
      cwd: folder,
      silent: true,
      schema: [{ [join(folder, 'twenty.snapshot.json')]: BY_OUR_LOADER }],
      generates: { [`${folder}/crm/`]: { preset, presetConfig, documents: join(folder, documents) } },
    },
    false,
  ) as Promise<readonly { readonly filename: string; readonly content: string }[]>;

describe('the preset of graphql-codegen', () => {
  it('refuses every document with a trap, by file, line, column, field and remedy', async () => {
    const error = await codegen('traps/*.graphql', { documents: { target: 'any' } }).catch(
      (refused: unknown) => refused,
    );
    const text = String(error instanceof Error ? error.message : error);
    for (const { rule, text: written, says, remedy } of TRAPS) {
      const { line, column } = marked(written);
      const place = text.split('\n').find((each) => each.includes(`traps/${rule}.graphql:${line}:${column} `));
      expect(place, rule).toContain(says);
      expect(place, rule).toContain(remedy);
    }
    expect(text.split('\n').filter((each) => each.startsWith('- '))).toHaveLength(TRAPS.length);
  });

  it('types documents that stand in templates of code', async () => {
    const files = await codegen('correct/*.ts', { client: false, validators: false, webhooks: false });
    const module = files.find(({ filename }) => filename.endsWith('documents.ts'));
    for (const { name } of CORRECT) expect(module?.content).toMatch(new RegExp(`export const ${name}(Fragment)?Doc`));
  });
});
