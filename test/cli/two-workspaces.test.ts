import { describe, expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, MUTATIONS, serve } from './workspace.js';

const CONFIG_OF_TWO = `generates:
  src/crm/:
    schema: [{ '\${CRM_URL}': { loader: graphql-codegen-twenty, token: '\${CRM_KEY}' } }]
    preset: graphql-codegen-twenty
  src/support/:
    schema: [{ '\${SUPPORT_URL}': { loader: graphql-codegen-twenty, token: '\${SUPPORT_KEY}' } }]
    preset: graphql-codegen-twenty
`;

const only = (...names: readonly string[]): typeof small => ({
  objects: small.objects
    .filter(({ nameSingular }) => names.includes(nameSingular))
    .map((object) => ({ ...object, fieldsList: object.fieldsList.filter(({ type }) => !type.includes('RELATION')) })),
});

/** An app that uses two workspaces: one of people, one of companies. */
async function appOfTwo() {
  const crm = await serve({ metadata: only('person', 'note'), workspaceId: '5f0c6f43-5d3c-4f1e-9d0c-000000000001' });
  const support = await serve({
    metadata: only('company', 'note'),
    workspaceId: '5f0c6f43-5d3c-4f1e-9d0c-000000000002',
  });
  const app = project(CONFIG_OF_TWO);
  const env = {
    CRM_URL: crm.sandbox.url,
    CRM_KEY: crm.sandbox.apiKey,
    SUPPORT_URL: support.sandbox.url,
    SUPPORT_KEY: support.sandbox.apiKey,
  };
  const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env });
  const objectsIn = (folder: string) =>
    Object.keys(app.files(`${folder}/objects`)).map((path) => path.slice(folder.length + '/objects/'.length));
  return { crm, support, app, run, objectsIn, env };
}

describe('two workspaces in one configuration', () => {
  it('have a snapshot each, and each folder is generated from its own', async () => {
    const { app, run, objectsIn, crm, support } = await appOfTwo();
    expect(await run('pull')).toMatchObject({ code: 0 });
    expect(app.read('twenty.crm.snapshot.json')).toContain('"person"');
    expect(app.read('twenty.support.snapshot.json')).toContain('"company"');
    await crm.sandbox.close();
    await support.sandbox.close();
    expect(await run('generate', '--from', 'snapshot')).toMatchObject({ code: 0 });
    expect(objectsIn('src/crm')).toEqual(['note.ts', 'person.ts']);
    expect(objectsIn('src/support')).toEqual(['company.ts', 'note.ts']);
    expect(await run('check', '--offline')).toMatchObject({ code: 0 });
  });

  it('are both checked, refreshed and examined', async () => {
    const { app, run, support } = await appOfTwo();
    await run('pull');
    await run('generate');
    expect(await run('check')).toMatchObject({ code: 0 });
    await support.change(MUTATIONS.updateField, { id: support.idOf('company.name'), update: { label: 'Firm' } });
    const checked = await run('check');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('twenty.support.snapshot.json: ');
    expect(checked.stdout).not.toContain('twenty.crm.snapshot.json');
    const examined = await run('doctor');
    expect(examined.stdout).toContain('output: src/crm/ is up to date');
    expect(examined.stdout).toContain('output: src/support/ is not up to date');
    expect((await run('generate')).stdout).toContain('twenty.support.snapshot.json: refreshed');
    expect(app.read('twenty.support.snapshot.json')).toContain('Firm');
    expect(await run('check')).toMatchObject({ code: 0 });
  });

  it.each([
    [['diff'], '`diff` is about one workspace, and the configuration has 2'],
    [['generate', '--from', 'http://127.0.0.1:9'], '--from http://127.0.0.1:9 is about one workspace'],
    [['pull', '--snapshot', 'a.json'], '--snapshot is about one workspace'],
    [['generate', '--target', 'src/x'], 'The configuration has no output "src/x"'],
  ])('%s does not guess which is meant', async (args, says) => {
    const { app, run } = await appOfTwo();
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).toContain('src/crm/, src/support/');
    expect(app.files('src')).toEqual({});
  });

  it('are told apart by --target', async () => {
    const { app, run, crm } = await appOfTwo();
    await run('pull');
    await crm.change(MUTATIONS.updateField, { id: crm.idOf('person.jobTitle'), update: { label: 'Profession' } });
    expect((await run('diff', '--target', 'src/crm')).stdout).toContain('is now called "Profession"');
    expect((await run('diff', '--target', 'src/support/')).stdout).toContain('no changes');
    expect(await run('generate', '--target', 'src/support')).toMatchObject({ code: 0 });
    expect(Object.keys(app.files('src')).some((path) => path.startsWith('src/crm/'))).toBe(false);
  });

  it('are not merged by graphql-codegen without a word', async () => {
    const { app, env } = await appOfTwo();
    app.write({
      path: 'codegen.yml',
      text: `schema: [{ '\${SUPPORT_URL}': { loader: graphql-codegen-twenty, token: '\${SUPPORT_KEY}' } }]\n${CONFIG_OF_TWO}`,
    });
    const { code, output } = await app.codegen({ env });
    expect(code).toBe(1);
    expect(output).toContain('The schema for "src/crm/" is merged from 2 workspaces');
  });
});

/** An app whose snapshot is of one workspace, and another workspace behind another address. */
async function appAndAnother() {
  const own = await serve({ metadata: small, workspaceId: '5f0c6f43-5d3c-4f1e-9d0c-000000000001' });
  const another = await serve({ metadata: only('person'), workspaceId: '5f0c6f43-5d3c-4f1e-9d0c-000000000002' });
  const app = project(CONFIG);
  const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env: own.env });
  const runWithAnother = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env: another.env });
  await run('pull');
  await run('generate');
  return { own, another, app, run, runWithAnother };
}

describe('another workspace than the one of the snapshot', () => {
  it.each([['generate'], ['pull']])('is refused by %s, unless it is told to go over to it', async (command) => {
    const { app, runWithAnother, another } = await appAndAnother();
    const before = app.files('.');
    const refused = await runWithAnother(command);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(
      `${another.sandbox.url} is another workspace than the one that twenty.snapshot.json was written from.`,
    );
    expect(refused.stderr).toContain('--other-workspace');
    const isSource = (path: string) => !path.includes('node_modules');
    const sources = (files: object) => Object.fromEntries(Object.entries(files).filter(([path]) => isSource(path)));
    expect(sources(app.files('.'))).toEqual(sources(before));
    expect(await runWithAnother(command, '--other-workspace')).toMatchObject({ code: 0 });
    expect(app.read('twenty.snapshot.json')).not.toContain('"company"');
  });

  it('does not replace the snapshot when it is generated elsewhere', async () => {
    const { app, run, another } = await appAndAnother();
    const before = app.read('twenty.snapshot.json');
    const args = ['generate', '--from', another.sandbox.url, '--to', 'elsewhere/', '--key-env', 'TWENTY_API_KEY'];
    const env = { TWENTY_API_KEY: another.sandbox.apiKey };
    expect(await twentyCodegen({ folder: app.folder, args, env })).toMatchObject({ code: 2 });
    const withOwnFile = [...args, '--snapshot', 'elsewhere.json'];
    expect(await twentyCodegen({ folder: app.folder, args: withOwnFile, env })).toMatchObject({ code: 0 });
    expect(await run('generate', '--from', 'sandbox', '--to', 'demo/')).toMatchObject({ code: 0 });
    expect(app.read('twenty.snapshot.json')).toBe(before);
  });

  it('is compared by check and diff, which say so in one line', async () => {
    const { runWithAnother, another } = await appAndAnother();
    const checked = await runWithAnother('check');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/twenty\.snapshot\.json: .* from the other workspace that it was written from/);
    const compared = await runWithAnother('diff', '--json');
    expect(JSON.parse(compared.stdout)).toMatchObject({ isOfTwo: true });
    expect((await runWithAnother('diff')).stderr).toContain(
      `twenty.snapshot.json and ${another.sandbox.url} are two workspaces.`,
    );
    const examined = await runWithAnother('doctor');
    expect(examined.stdout).toContain('snapshot: twenty.snapshot.json belongs to a different workspace');
  });

  it('is not suspected where the snapshot does not say of which it is', async () => {
    const { app, run } = await appAndAnother();
    const text = app.read('twenty.snapshot.json').replace(/ {2}"workspace": "\w+",\n/, '');
    app.write({ path: 'twenty.snapshot.json', text });
    expect(await run('check')).toMatchObject({ code: 0 });
    expect(await run('generate')).toMatchObject({ code: 0 });
    expect(app.read('twenty.snapshot.json')).toContain('"workspace"');
  });
});
