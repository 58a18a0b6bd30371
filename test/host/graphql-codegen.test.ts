import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import type { ServerField, ServerMetadata, ServerObject, ServerRelation } from '../../src/twenty/server-metadata.js';
import { small } from '../fixtures/small.js';
import { compile, project } from './project.js';

const CONFIG = `
schema:
  - \${TWENTY_BASE_URL}:
      loader: graphql-codegen-twenty
      token: \${TWENTY_API_KEY}
generates:
  src/crm/:
    preset: graphql-codegen-twenty
`;

async function serve(metadata: ServerMetadata) {
  const sandbox = await createSandbox({ metadata });
  onTestFinished(() => sandbox.close());
  return { TWENTY_BASE_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey };
}

const changed = (name: string, change: (object: ServerObject) => ServerObject): ServerMetadata => ({
  objects: small.objects.map((object) => (object.nameSingular === name ? change(object) : object)),
});

const without = (name: string): ServerMetadata => ({
  objects: small.objects
    .filter(({ nameSingular }) => nameSingular !== name)
    .map((object) => ({ ...object, fieldsList: object.fieldsList.flatMap((field) => fieldWithout({ field, name })) })),
});

/** A field as it is once an object is gone: without links to it, or not there any more. */
function fieldWithout({ field, name }: { readonly field: ServerField; readonly name: string }): readonly ServerField[] {
  const leadsThere = (relation: ServerRelation | null | undefined) =>
    relation?.targetObjectMetadata.nameSingular === name;
  if (leadsThere(field.relation)) return [];
  if (!field.morphRelations) return [field];
  const morphRelations = field.morphRelations.filter((relation) => !leadsThere(relation));
  return morphRelations.length === 0 ? [] : [{ ...field, morphRelations }];
}

describe('graphql-codegen on a workspace', () => {
  it('writes the folder, and --check has nothing to say right after', async () => {
    const app = project(CONFIG);
    const env = await serve(small);
    expect(await app.codegenAlone({ env })).toMatchObject({ code: 0 });
    expect(Object.keys(app.files('src/crm'))).toEqual(
      expect.arrayContaining([
        'src/crm/client.ts',
        'src/crm/index.ts',
        'src/crm/manifest.json',
        'src/crm/objects/person.ts',
      ]),
    );
    expect(await compile({ folder: app.folder, files: ['src/crm/index.ts'] })).toBe('');
    expect(await app.codegenAlone({ env, args: ['--check'] })).toMatchObject({ code: 0 });
  });

  it.each([
    {
      change: 'an option is renamed',
      metadata: changed('person', (object) => ({
        ...object,
        fieldsList: object.fieldsList.map((field) =>
          field.name === 'tags'
            ? { ...field, options: (field.options ?? []).map((option) => ({ ...option, label: `${option.label}!` })) }
            : field,
        ),
      })),
      names: 'objects/person.ts',
    },
    { change: 'an object disappears', metadata: without('company'), names: 'objects/company.ts' },
  ])('--check fails, names the file and writes nothing when $change', async ({ metadata, names }) => {
    const app = project(CONFIG);
    expect(await app.codegen({ env: await serve(small) })).toMatchObject({ code: 0 });
    const before = app.files('src/crm');
    const checked = await app.codegen({ env: await serve(metadata), args: ['--check'] });
    expect(checked.code).not.toBe(0);
    expect(checked.output).toContain(names);
    expect(app.files('src/crm')).toEqual(before);
  });

  it('--check fails when somebody edited a file by hand', async () => {
    const app = project(CONFIG);
    const env = await serve(small);
    await app.codegen({ env });
    app.write({ path: 'src/crm/objects/person.ts', text: `${app.read('src/crm/objects/person.ts')}\n` });
    const checked = await app.codegen({ env, args: ['--check'] });
    expect(checked.code).not.toBe(0);
    expect(checked.output).toContain('objects/person.ts');
  });

  it('removes the modules of an object that is gone, and says which; files of the user stay', async () => {
    const app = project(CONFIG);
    await app.codegen({ env: await serve(small) });
    app.write({ path: 'src/crm/objects/mine.ts', text: 'export const mine = 1;\n' });
    const ended = await app.codegenAlone({ env: await serve(without('company')) });
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.output).toContain('objects/company.ts');
    const paths = Object.keys(app.files('src/crm'));
    expect(paths.filter((path) => path.includes('company'))).toEqual([]);
    expect(paths).toContain('src/crm/objects/mine.ts');
    expect(await app.codegen({ env: await serve(without('company')), args: ['--check'] })).toMatchObject({ code: 0 });
  });

  it('removes the data dictionary once it is no longer asked for', async () => {
    const app = project(`${CONFIG}    presetConfig: { docs: true }\n`);
    const env = await serve(small);
    await app.codegen({ env });
    expect(Object.keys(app.files('src/crm'))).toContain('src/crm/WORKSPACE.md');
    app.write({ path: 'codegen.yml', text: CONFIG });
    expect(await app.codegen({ env, args: ['--check'] })).toMatchObject({
      code: 1,
      output: expect.stringContaining('WORKSPACE.md') as string,
    });
    expect(await app.codegen({ env })).toMatchObject({ code: 0 });
    expect(Object.keys(app.files('src/crm'))).not.toContain('src/crm/WORKSPACE.md');
  });

  it('leaves the output of the last good run as it was when a run fails', async () => {
    const app = project(CONFIG);
    const env = await serve(small);
    await app.codegen({ env });
    const before = app.files('src/crm');
    const failed = await app.codegen({ env: { ...env, TWENTY_API_KEY: 'wrong-key-5a5a5a' } });
    expect(failed.code).toBe(1);
    expect(app.files('src/crm')).toEqual(before);
  });

  it('generates the types of all objects into one file as a plugin', async () => {
    const app = project(
      CONFIG.replace('src/crm/:\n    preset: graphql-codegen-twenty', 'src/crm.ts:\n    plugins: [twenty]'),
    );
    expect(await app.codegen({ env: await serve(small) })).toMatchObject({ code: 0 });
    app.write({
      path: 'src/app.ts',
      text: "import type { Person } from './crm.js';\nexport const nameOf = ({ name }: Person) => name?.firstName;\n",
    });
    expect(await compile({ folder: app.folder, files: ['src/app.ts'] })).toBe('');
  });
});

describe('what graphql-codegen prints when something is wrong', () => {
  const KEY = 'secret-key-0123456789';
  it.each([
    { wrong: 'the variables are not set', env: {}, says: /TWENTY_BASE_URL/ },
    { wrong: 'the key is not set', env: { TWENTY_BASE_URL: 'http://127.0.0.1:9' }, says: /TWENTY_API_KEY/ },
    {
      wrong: 'nothing listens',
      env: { TWENTY_BASE_URL: 'http://127.0.0.1:9', TWENTY_API_KEY: KEY },
      says: /127\.0\.0\.1:9/,
    },
    { wrong: 'the URL has no scheme', env: { TWENTY_BASE_URL: 'crm.example', TWENTY_API_KEY: KEY }, says: /http/ },
  ])('names it and a remedy, never the key: $wrong', async ({ env, says }) => {
    const ended = await project(CONFIG).codegen({ env });
    expect(ended.code).toBe(1);
    expect(ended.output).toMatch(says);
    expect(ended.output).not.toContain(KEY);
  });

  it('names the option that is not known', async () => {
    const app = project(`${CONFIG}    presetConfig: { object: { exclude: [note] } }\n`);
    const ended = await app.codegen({ env: await serve(small) });
    expect(ended).toMatchObject({ code: 1, output: expect.stringMatching(/object: no such option/) as string });
  });

  it('refuses a target without a trailing slash', async () => {
    const app = project(CONFIG.replace('src/crm/:', 'src/crm:'));
    const ended = await app.codegen({ env: await serve(small) });
    expect(ended).toMatchObject({ code: 1, output: expect.stringContaining('"src/crm/"') as string });
  });

  it('asks for the loader when the schema came from elsewhere', async () => {
    const app = project('schema: schema.graphql\ngenerates:\n  src/crm/:\n    preset: graphql-codegen-twenty\n');
    app.write({ path: 'schema.graphql', text: 'type Query { a: Int }' });
    expect(await app.codegen()).toMatchObject({ code: 1, output: expect.stringContaining('loader') as string });
  });
});
