import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSnapshot } from '../../src/plugin/read/snapshot/write-snapshot.js';
import { eslintPlugin } from '../../src/rules/index.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { sourceOf } from '../generate/sources.js';
import { CORRECT } from './correct.js';
import { marked, TRAPS } from './traps.js';

const folder = mkdtempSync(join(tmpdir(), 'twenty-eslint-'));
const snapshot = join(folder, 'twenty.snapshot.json');
beforeAll(async () => writeFileSync(snapshot, writeSnapshot(await sourceOf(exampleWorkspace))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** ESLint as an app of a user's configures it. */
function linter(target: 'any' | '$query', documents?: string): ESLint {
  const twenty = eslintPlugin({ snapshot, target });
  return new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      { files: ['**/*.js'], processor: graphqlEslint.processor },
      {
        files: ['**/*.graphql'],
        languageOptions: {
          parser: graphqlEslint.parser,
          parserOptions: { graphQLConfig: { schema: 'type Query { a: Int }', ...(documents && { documents }) } },
        },
        plugins: { twenty },
        rules: twenty.configs.recommended.rules,
      },
    ],
  });
}

async function messages(eslint: ESLint, filePath: string, text: string) {
  const [result] = await eslint.lintText(text, { filePath: join(folder, filePath) });
  return result?.messages.map(({ line, column, ruleId, message }) => ({ line, column, ruleId, message }));
}

describe('the rules in ESLint, with the parser of graphql-eslint', () => {
  const any = linter('any');

  it.each(TRAPS.filter(({ rule }) => rule !== 'graphql'))(
    '$rule: $says',
    async ({ rule, text: written, says, remedy }) => {
      const { text, line, column } = marked(written);
      const found = await messages(any, 'a.graphql', text);
      const message = expect.stringContaining(says) as string;
      expect(found).toEqual([{ line, column, ruleId: `twenty/${rule}`, message }]);
      expect(found?.[0]?.message).toContain(remedy);
    },
  );

  it('report nothing of documents that do what they say', async () => {
    expect(await messages(linter('$query'), 'a.graphql', CORRECT.map(({ text }) => text).join('\n'))).toEqual([]);
  });

  it('find documents in templates of code', async () => {
    const text =
      'import gql from "graphql-tag";\nexport const people = gql`\n  query A { people { edges { node { jobTitel } } } }\n`;\n';
    expect(await messages(any, 'a.js', text)).toMatchObject([{ line: 3, column: 37, ruleId: 'twenty/known-fields' }]);
  });

  it('know fragments of other files', async () => {
    writeFileSync(
      join(folder, 'line.graphql'),
      'fragment Line on Person { id tasks: taskTargets { edges { node { id } } } }',
    );
    const text =
      'query A { companies { edges { node { people { edges { node { ...Line notes: noteTargets { edges { node { id } } } } } } } } } }';
    const found = await messages(linter('$query', join(folder, 'line.graphql')), 'a.graphql', text);
    expect(found).toMatchObject([{ ruleId: 'twenty/no-list-in-list' }]);
  });

  it('say what to do where there is no snapshot', async () => {
    const twenty = eslintPlugin({ snapshot: 'nowhere.json' });
    const report = () => undefined;
    const listen = twenty.rules['known-fields']!.create({ sourceCode: { text: '{ a }' }, report });
    expect(() => listen.Document()).toThrow(/nowhere\.json.*\n.+/);
  });
});
