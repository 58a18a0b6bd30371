import { beforeAll, describe, expect, it } from 'vitest';
import { readPresetConfig, type PresetConfigInput } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { HEADER } from '../../src/plugin/outputs/header.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { sourceOf } from './sources.js';

let source: WorkspaceSource;
beforeAll(async () => {
  source = await sourceOf(exampleWorkspace);
});

async function output(input: PresetConfigInput): Promise<ReadonlyMap<string, string>> {
  const { files } = await generate({ source, config: readPresetConfig({ input }) });
  return new Map(files.map(({ path, content }) => [path, content]));
}

const objectsOf = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].flatMap((path) => /^objects\/(\w+)\.ts$/.exec(path)?.[1] ?? []).sort();

describe('which objects are generated', () => {
  it.each([
    { objects: { include: ['person', 'company'] }, then: ['company', 'person'] },
    { objects: { include: ['comp*', 'note'] }, then: ['company', 'note'] },
    { objects: { include: ['note*', 'task*'], exclude: ['*Target'] }, then: ['note', 'task'] },
    { objects: { include: ['workspaceMember'] }, then: ['workspaceMember'] },
  ])('objects: $objects', async ({ objects, then }) => {
    expect(objectsOf(await output({ objects }))).toEqual(then);
  });

  it('leaves out system objects that no generated object links to, unless asked for', async () => {
    const notes = ['*Target', 'attachment', 'task', 'opportunity', 'product', 'subscription', 'company', 'person'];
    expect(objectsOf(await output({ objects: { exclude: notes } }))).toEqual(['note', 'timelineActivity']);
    expect(objectsOf(await output({ objects: { exclude: notes }, system: ['workspace*'] }))).toEqual([
      'note',
      'timelineActivity',
      'workspaceMember',
    ]);
    expect(objectsOf(await output({ objects: { exclude: notes }, system: true }))).toEqual([
      'note',
      'timelineActivity',
      'workspaceMember',
    ]);
  });

  it('keeps the join id of a relation to an object that was left out, and drops the relation', async () => {
    const person = (await output({ objects: { exclude: ['company'] } })).get('objects/person.ts');
    expect(person).toMatch(/^ {2}companyId: string \| null;$/m);
    expect(person).not.toMatch(/^ {2}company\??:/m);
  });
});

describe('which parts are emitted', () => {
  it.each([
    { input: { client: false }, gone: /^client\.ts$|^runtime\/(client\/compose|uploads\/index|keys\/)/ },
    { input: { validators: false }, gone: /^validators\/|^runtime\/validator/ },
    { input: { webhooks: false }, gone: /^webhook|^runtime\/webhook/ },
    { input: { rest: false }, gone: /^rest\.ts$|^runtime\/rest/ },
    { input: { runtime: 'package' }, gone: /^runtime\// },
  ] as const)('$input', async ({ input, gone }) => {
    const everything = [...(await output({ rest: true })).keys()];
    const rest = [...(await output({ rest: true, ...input })).keys()];
    expect(everything.some((path) => gone.test(path))).toBe(true);
    expect(rest).toEqual(everything.filter((path) => !gone.test(path)));
  });

  it('has no types of the REST API unless they are asked for', async () => {
    expect([...(await output({})).keys()]).not.toContain('rest.ts');
    expect((await output({ rest: true, runtime: 'package' })).get('rest.ts')).toContain(
      "import type * as twenty from 'graphql-codegen-twenty/runtime/rest';",
    );
  });

  it('imports the runtime from the package where it is not emitted', async () => {
    expect((await output({ runtime: 'package' })).get('objects/person.ts')).toContain(
      "from 'graphql-codegen-twenty/runtime/client';",
    );
  });

  it.each(['', '.js', '.ts'] as const)('ends relative imports with "%s"', async (importExtension) => {
    for (const [path, text] of await output({ importExtension })) {
      const imports = [...text.matchAll(/ from '(\.[^']*)'/g)].map(([, from]) => from ?? '');
      const wrong = imports.filter((from) =>
        importExtension === '' ? /\.[jt]s$/.test(from) : !from.endsWith(importExtension),
      );
      expect(wrong, path).toEqual([]);
    }
  });
});

describe('a header', () => {
  const header = '/*\n * © Acme\n *\n * All rights reserved.\n */\n// biome-ignore-all lint: generated';

  it('begins every module, and no other file', async () => {
    for (const [path, text] of await output({ header, docs: true })) {
      expect(text.startsWith(`${header}\n${HEADER}\n`), path).toBe(path.endsWith('.ts'));
      expect(text.includes('© Acme'), path).toBe(path.endsWith('.ts'));
    }
  });

  it.each(['Acme', '// a\nb', '/* a */ b', '/* a */ */', '/* a'])(
    'is refused where it is more than comments: %j',
    (text) => {
      expect(() => readPresetConfig({ input: { header: text } })).toThrow('header: only comments, such as');
    },
  );

  it.each(['', '// a', '// a\r\n// b\r\n', '/* a */ // b', '\n/** a\n\n */\n'])(
    'is taken where it is comments: %j',
    (text) => {
      expect(readPresetConfig({ input: { header: text } })).toMatchObject({ header: text });
    },
  );
});

describe('overriding types', () => {
  it('takes the type of a scalar wherever it is read', async () => {
    expect((await output({ scalars: { JSON: 'unknown' } })).get('objects/product.ts')).toMatch(
      /^ {2}attributes: unknown;$/m,
    );
  });

  it('takes the type of one field, read and written', async () => {
    const type = "import('../attributes.js').Attributes";
    const product = (await output({ fieldTypes: { 'product.attributes': type } })).get('objects/product.ts');
    expect(product).toContain(`  attributes: ${type} | null;`);
    expect(product).toContain(`  attributes?: ${type} | null;`);
  });
});

it('warns of options that match nothing in the workspace', async () => {
  const input = { objects: { exclude: ['persn', 'note'] }, fieldTypes: { 'person.jobTitel': 'string' } };
  const { warnings } = await generate({ source, config: readPresetConfig({ input }) });
  expect(warnings).toEqual(['objects: no object is called "persn"', 'fieldTypes: there is no field person.jobTitel']);
});

describe('an option that is wrong', () => {
  it.each([
    { input: { object: {} }, says: 'object: no such option; there are objects, system' },
    { input: { objects: { only: ['person'] } }, says: 'objects.only: no such option; there are include, exclude' },
    { input: { client: 'yes' }, says: 'client: Invalid input: expected boolean' },
    { input: { runtime: 'npm' }, says: 'runtime: Invalid option: expected one of "emit"|"emit-checked"|"package"' },
    { input: { fieldTypes: { payload: 'x' } }, says: '`<nameSingular>.<field>`' },
    { input: [], says: 'presetConfig: Invalid input: expected object' },
  ])('is named with what was expected: $input', ({ input, says }) => {
    expect(() => readPresetConfig({ input })).toThrow(says);
  });
});
