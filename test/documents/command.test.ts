import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { writeSnapshot } from '../../src/plugin/read/snapshot/write-snapshot.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { sourceOf } from '../generate/sources.js';
import { CORRECT } from './correct.js';
import { marked, TRAPS } from './traps.js';

const folder = mkdtempSync(join(tmpdir(), 'twenty-documents-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const config = (documents: string) => `schema:
  - https://crm.acme.com:
      loader: graphql-codegen-twenty
generates:
  crm/:
    preset: graphql-codegen-twenty
${documents}`;

beforeAll(async () => {
  write('twenty.snapshot.json', writeSnapshot(await sourceOf(exampleWorkspace)));
  write('codegen.yml', config('    presetConfig: { documents: { target: any } }\n'));
  write(
    'generated.yml',
    config('    documents: [correct/**]\n    presetConfig: { client: false, validators: false, webhooks: false }\n'),
  );
  write('refused.yml', config('    documents: traps/known-fields.graphql\n'));
  for (const { rule, text } of TRAPS) write(`traps/${rule}.graphql`, marked(text).text);
  for (const { name, text } of CORRECT) write(`correct/${name}.ts`, `export const ${name} = gql\`\n${text}\n\`;\n`);
  write('broken.graphql', 'query A {\n  people {');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in this process. */
async function twentyCodegen(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await main({
    args: [...args, '--snapshot', join(folder, 'twenty.snapshot.json')],
    cwd: folder,
    env: {},
    stdout: { write: (text: string) => void (stdout += text) },
    stderr: { write: (text: string) => void (stderr += text) },
    ask: undefined,
    interruptible: () => new AbortController().signal,
  });
  return { code, stdout, stderr };
}

describe('twenty-codegen check --documents', () => {
  it('is 1 where documents do something else than they say, and names each place with a remedy', async () => {
    const { code, stdout } = await twentyCodegen('check', '--offline', '--documents', 'traps', '--json');
    expect(code).toBe(1);
    const { documents } = JSON.parse(stdout) as { readonly documents: readonly Readonly<Record<string, unknown>>[] };
    for (const { rule, text, says, remedy } of TRAPS) {
      const { line, column } = marked(text);
      expect(documents).toContainEqual({
        file: `traps/${rule}.graphql`,
        line,
        column,
        rule,
        what: expect.stringContaining(says) as string,
        remedy: expect.stringContaining(remedy) as string,
      });
    }
    expect(documents).toHaveLength(TRAPS.length);
  });

  it('says the same to a person', async () => {
    const { code, stdout } = await twentyCodegen('check', '--offline', '--documents', 'traps/one-*.graphql');
    expect(code).toBe(1);
    expect(stdout).toContain('4 places in 4 documents do something else than they say');
    expect(stdout).toContain('traps/one-operator.graphql:1:42 `employees` has 2 operators in one filter object');
  });

  it('is 2 where there are no documents, or one cannot be read', async () => {
    const none = await twentyCodegen('check', '--offline', '--documents', 'nowhere/**');
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere/**') as string });
    const broken = await twentyCodegen('check', '--offline', '--documents', 'broken.graphql');
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining('broken.graphql:2:11') as string });
  });

  it('reads those that the configuration names, which generate types', async () => {
    expect(await twentyCodegen('generate', '--from', 'snapshot', '--config', 'generated.yml')).toMatchObject({
      stderr: expect.not.stringContaining('✖') as string,
      code: 0,
    });
    const { code, stdout } = await twentyCodegen('check', '--offline', '--config', 'generated.yml');
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Checked: ${CORRECT.length} documents, without a finding`) as string,
    });
    expect(await twentyCodegen('check', '--offline', '--config', 'refused.yml')).toMatchObject({ code: 1 });
    const refused = await twentyCodegen('generate', '--from', 'snapshot', '--config', 'refused.yml');
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('- traps/known-fields.graphql:1:49 `Person` has no field `jobTitel`') as string,
    });
  });
});
