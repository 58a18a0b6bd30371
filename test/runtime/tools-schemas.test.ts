import { Ajv2020 } from 'ajv/dist/2020.js';
import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/runtime/client/index.js';
import { createTools, type JsonSchema, type Tool } from '../../src/runtime/tools/index.js';
import { COSTLY_WORKSPACES, OWN_WORKSPACES, type TestWorkspace } from '../fixtures/workspaces.js';
import { described, serveTools } from './tools-workspace.js';

/** The tools of a workspace that is not asked, with its schema. */
async function toolsOf({ source }: TestWorkspace) {
  const read = await source();
  const workspace = described(read);
  const objects = workspace.objects.map(({ object }) => object);
  const client = createClient(objects, { baseUrl: 'http://localhost', apiKey: '' });
  return { schema: read.schema, workspace, tools: createTools(workspace, client, { confirmWrites: true }) };
}

const WORKSPACES = [...new Set([...OWN_WORKSPACES, ...COSTLY_WORKSPACES])].map((each) => [each.name, each] as const);

/** Members of an input of the schema; none where it has no such input. */
function membersOf(schema: GraphQLSchema, input: string): readonly string[] {
  const type = schema.getType(input);
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}

/** The paths that the conditions of a find may be about. */
const conditionPaths = ({ inputSchema }: Tool): readonly string[] =>
  Object.values(inputSchema.$defs ?? {}).flatMap(({ enum: paths = [] }: JsonSchema) => paths.map(String));

const fieldsIn = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(paths.map((path) => path.replace(/\..*/, '')));

describe.each(WORKSPACES)('the tools of %s', (_name, workspace) => {
  it('have schemas that are JSON Schema, and names that every framework takes', async () => {
    const { tools } = await toolsOf(workspace);
    const ajv = new Ajv2020();
    for (const { name, inputSchema, outputSchema } of tools)
      for (const schema of [inputSchema, outputSchema])
        expect(ajv.validateSchema(schema), `${name}: ${ajv.errorsText()}`).toBe(true);
    const names = tools.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z0-9_]{1,64}$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are described by plain text, whatever people called their objects and options', async () => {
    const { tools } = await toolsOf(workspace);
    const described = JSON.stringify(
      tools.map(({ description, inputSchema }) => [description, inputSchema]),
      (key, value: unknown) => (key === 'enum' || key === 'properties' ? undefined : value),
    );
    expect(described).not.toMatch(/[`<>\u2028\u202e]|\\u00|\\n/);
  });

  it('find by and write every field that the schema of the server has', async () => {
    const { schema, workspace: facts, tools } = await toolsOf(workspace);
    const lacking: string[] = [];
    for (const { object, meta } of facts.objects) {
      const type = schema.getType(meta.nameSingular) ? meta.nameSingular : typeName(object);
      const links = Object.keys(object.toOne ?? {});
      // the schema keeps fields that are switched off, and what a search index is
      const known = Object.entries(meta.fields).filter(([, { type: kind }]) => kind !== 'TS_VECTOR');
      // a relation is found by and written by the id that it is joined by
      const names = known.map(([name, { joinId }]) => joinId ?? name);
      const isValue = (name: string) => names.includes(name) && !links.includes(name);
      const find = tools.find(
        ({ title, name }) => name.startsWith('find_') && title === `Find ${words(object.plural)}`,
      );
      const found = fieldsIn(find ? conditionPaths(find) : []);
      const filters = membersOf(schema, `${type}FilterInput`).filter(isValue);
      lacking.push(...filters.filter((name) => !found.has(name)).map((name) => `${type}.${name} is not found by`));
      const describing = tools.find(({ name }) => name === 'describe_object');
      const { fields } = (await describing?.execute({ object: object.singular })) as {
        readonly fields: readonly string[];
      };
      const written = fieldsIn(
        fields.filter((line) => !line.includes('read only')).map((line) => line.replace(/:.*/s, '')),
      );
      const inputs = membersOf(schema, `${type}CreateInput`).filter((name) => isValue(name) && name !== 'id');
      lacking.push(...inputs.filter((name) => !written.has(name)).map((name) => `${type}.${name} is not written`));
      expect(filters.length + inputs.length, type).toBeGreaterThan(0);
    }
    expect(lacking).toEqual([]);
  });
});

const typeName = ({
  singular,
  graphql,
}: {
  readonly singular: string;
  readonly graphql?: { readonly singular: string };
}): string => {
  const name = graphql?.singular ?? singular;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const named = (firstName: string) => ({ name: { firstName } });

it('pages through sorted records on a server that knows no offset', async () => {
  const { call } = await serveTools({ version: '1.2', seed: { person: ['Ada', 'Grace', 'Linus', 'Mary'].map(named) } });
  const args = { sort: 'createdAt', limit: 3, fields: ['name.firstName'] };
  const first = await call('find_people', args);
  const next = await call('find_people', { ...args, after: first['next'] });
  expect([first, next]).toMatchObject([
    { total: 4, records: [{}, {}, {}] },
    { total: 4, records: [{}] },
  ]);
});
