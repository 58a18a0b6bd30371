import { beforeAll, describe, expect, it } from 'vitest';
import {
  constant,
  dataLiteral,
  defineOutput,
  interfaceDeclaration,
  listType,
  literalUnion,
  objectLiteral,
  text,
  typeAlias,
  typescriptModule,
  type Output,
} from '../../src/index.js';
import { generate } from '../../src/plugin/generate.js';
import { HEADER } from '../../src/plugin/outputs/header.js';
import { readPresetConfig, type PresetConfigInput } from '../../src/plugin/preset-config.js';
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

/** An output of one module of types, below a folder. */
const labels = defineOutput({
  name: 'labels',
  names: ['labels'],
  runtime: () => ({ entries: ['client/index'] }),
  index: () => [{ module: 'forms/labels' }],
  files: (context) => [
    typescriptModule({
      context,
      path: 'forms/labels.ts',
      text: (imports) => {
        const person = context.identifiers.object('person');
        const { from } = person;
        return `
          export type Named = ${imports.type({ name: person.type, from })} |
            ${imports.type({ name: 'ToOne', entry: 'client/index' })}<${imports.type({ name: person.types, from })}>
          export const labels = ${dataLiteral({ 'a-b': [1, null, "it's"] })}, meta = ${imports.value({ name: person.meta, from })}
        `;
      },
    }),
  ],
});

/** In the form of an API key of Twenty. */
const KEY = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxIn0', 'c2lnbmF0dXJlLW9mLW5vdGhpbmc'].join('.');

const files = (path: string, content = ''): Output => defineOutput({ name: 'mine', files: () => [{ path, content }] });

describe('an output of the user', () => {
  it('prints a module under our header, with the imports that it asked for, formatted', async () => {
    expect((await output({ outputs: [labels] })).get('forms/labels.ts')).toBe(`${HEADER}
import type * as client from '../runtime/client/index.js';
import { personMeta } from '../objects/person.js';
import type { Person, PersonTypes } from '../objects/person.js';

export type Named = Person | client.ToOne<PersonTypes>;
export const labels = { 'a-b': [1, null, "it's"] },
  meta = personMeta;
`);
  });

  it('describes declarations and leaves escaping and line breaks to the words that ours are printed with', async () => {
    const form = defineOutput({
      name: 'form',
      files: (context) => [
        typescriptModule({
          context,
          path: 'form.ts',
          text: () =>
            [
              typeAlias({ name: 'Step', type: literalUnion(["it's", 'b']) }),
              interfaceDeclaration({
                name: 'Form',
                doc: ['Ends */ here?'],
                members: [{ name: 'the-steps', type: listType('Step'), isReadonly: true }],
              }),
              constant({ name: 'first', type: 'Step', value: text("it's") }),
              constant({ name: 'titles', value: objectLiteral([{ key: 'a-b', value: text('A') }]), isConst: true }),
            ].join('\n'),
        }),
      ],
    });
    expect((await output({ outputs: [form] })).get('form.ts')).toBe(`${HEADER}

export type Step = "it's" | 'b';
/** Ends *\\/ here? */
export interface Form {
  readonly 'the-steps': Step[];
}
export const first: Step = "it's";
export const titles = { 'a-b': 'A' } as const;
`);
  });

  it('follows the options that say how modules are written', async () => {
    const made = await output({ outputs: [labels], runtime: 'package', importExtension: '', header: '// Acme' });
    const module = made.get('forms/labels.ts');
    expect(module).toMatch(/^\/\/ Acme\n/);
    expect(module).toContain("from 'graphql-codegen-twenty/runtime/client';");
    expect(module).toContain("from '../objects/person';");
  });

  it('adds its files to the others and changes none of them but the index and the manifest', async () => {
    const before = await output({});
    const after = await output({ outputs: [labels] });
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual(['index.ts', 'forms/labels.ts', 'manifest.json']);
    expect(after.get('index.ts')).toContain("export * from './forms/labels.js';");
    expect(Object.keys((JSON.parse(after.get('manifest.json') ?? '') as { files: object }).files)).toContain(
      'forms/labels.ts',
    );
  });

  it('changes the digest of the manifest where it writes something else', async () => {
    const digest = async (content: string) =>
      (
        JSON.parse((await output({ outputs: [files('a.md', content)] })).get('manifest.json') ?? '') as {
          digest: string;
        }
      ).digest;
    expect(await digest('one')).toBe(await digest('one'));
    expect(await digest('one')).not.toBe(await digest('two'));
  });

  it('gets the names that it declares: an object gets out of their way', async () => {
    const mine = defineOutput({ ...files('a.ts'), names: ['Person'] });
    expect((await output({ outputs: [mine] })).get('objects/person.ts')).toContain('export interface Person_ {');
  });

  it('may take its time', async () => {
    const slow = defineOutput({
      name: 'slow',
      files: async () => [{ path: 'a.md', content: await Promise.resolve('a') }],
    });
    expect((await output({ outputs: [slow] })).get('a.md')).toBe('a');
  });
});

describe('an output of the user that cannot be', () => {
  const cases: readonly { readonly given: string; readonly outputs: readonly Output[]; readonly says: string }[] = [
    {
      given: 'writes above the folder',
      outputs: [files('../secrets.ts')],
      says: 'The output "mine" would write to "../secrets.ts", which is not below the folder of the output; nothing is written.',
    },
    {
      given: 'writes a file of ours',
      outputs: [files('Client.ts')],
      says: 'The output "mine" would write Client.ts, which the output "client" writes; nothing is written.',
    },
    {
      given: 'writes the manifest',
      outputs: [files('manifest.json')],
      says: 'The output "manifest" would write manifest.json, which the output "mine" writes',
    },
    {
      given: 'writes a file of another one',
      outputs: [files('a.md'), defineOutput({ ...files('a.md'), name: 'yours' })],
      says: 'The output "yours" would write a.md, which the output "mine" writes',
    },
    {
      given: 'is called as one of ours',
      outputs: [defineOutput({ ...files('a.md'), name: 'client' })],
      says: 'There are two outputs of the name "client".',
    },
    {
      given: 'declares a name of ours',
      outputs: [defineOutput({ ...files('a.md'), names: ['TwentyClient'] })],
      says: 'The output "mine" declares the name TwentyClient, which the output "client" declares.\nChoose another name in "mine".',
    },
    {
      given: 'exports a name of the workspace',
      outputs: [
        defineOutput({
          ...files('a.ts', 'export interface Person {}\nexport { a };\nconst a = 1;'),
          index: () => [{ module: 'a' }],
        }),
      ],
      says: 'index.ts would export Person from the output "mine" and from objects/person.ts, and an app would get neither.\nChoose another name, or list it in `names` of "mine", so that the workspace gets another one.',
    },
    {
      given: 'throws',
      outputs: [
        defineOutput({
          name: 'mine',
          files: () => {
            throw new TypeError('person is not there');
          },
        }),
      ],
      says: 'The output "mine" failed: TypeError: person is not there (',
    },
    {
      given: 'rejects, with a key in the message',
      outputs: [
        defineOutput({
          name: 'mine',
          files: () => Promise.reject(new Error(`no answer for Bearer ${KEY}`)),
        }),
      ],
      says: 'The output "mine" failed: Error: no answer for',
    },
    {
      given: 'returns no list',
      // as an output in JavaScript may
      outputs: [defineOutput({ name: 'mine', files: (() => ({})) as unknown as Output['files'] })],
      says: 'The output "mine" failed: TypeError: `files` must return a list of { path, content }, two texts each',
    },
    {
      given: 'prints what is no TypeScript',
      outputs: [files('a.ts', 'const = 1')],
      says: 'The output "mine" failed: a.ts is no TypeScript: SyntaxError: ',
    },
    {
      given: 'imports two things under one name',
      outputs: [
        defineOutput({
          name: 'mine',
          files: (context) => [
            typescriptModule({
              context,
              path: 'a.ts',
              text: ({ type }) => `type B = ${type({ name: 'A', from: 'a' })} | ${type({ name: 'A', from: 'b' })}`,
            }),
          ],
        }),
      ],
      says: 'The output "mine" failed: Error: ./a imports A from a and from b',
    },
  ];
  it.each(cases)('is refused by its name where it $given', async ({ outputs, says }) => {
    const error = await output({ outputs }).then(
      () => new Error('nothing was refused'),
      (cause: unknown) => cause as Error,
    );
    expect(error.message).toContain(says);
    expect(error.message).not.toContain('eyJhbGci');
  });

  it.each([[['./mine.js']], [[{ name: 'mine' }]], [[{ name: '', files: () => [] }]]])(
    'is refused where it is no value of an output: %j',
    (outputs) => {
      expect(() => readPresetConfig({ input: { outputs } })).toThrow(
        'outputs.0: an output is a value, which a codegen.ts makes with `defineOutput({ … })`',
      );
    },
  );
});
