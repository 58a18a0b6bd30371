import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadMcpSdk } from '../../src/cli/mcp/sdk.js';
import type { JsonSchema } from '../../src/runtime/tools/index.js';
import { createSandbox, exampleRecords, type Sandbox } from '../../src/sandbox/index.js';
import { valuesOf } from './tools-arbitrary.js';
import { readTools, type ServedTools } from './tools-workspace.js';

const RUNS = 200;
const OBJECTS = ['person', 'company', 'opportunity', 'product', 'subscription', 'task', 'note'];

type Args = Readonly<Record<string, unknown>>;

/** A call that a client may make. */
interface Call {
  readonly tool: string;
  readonly args: Args;
}

interface Listed {
  readonly name: string;
  readonly inputSchema: JsonSchema;
}

let sandbox: Sandbox;
let served: ServedTools;
let client: Client;
let tools: readonly Listed[];
/** Columns of reports, as `describe_object` lists them. */
const columns = new Map<string, Readonly<Record<string, readonly string[] | undefined>>>();

const call = async ({ tool, args }: Call) => {
  const answer = await client.callTool({ name: tool, arguments: { ...args } });
  // a call without tasks answers with a result
  return answer as {
    readonly isError?: boolean;
    readonly content: readonly { readonly text: string }[];
    readonly structuredContent?: Args;
  };
};

beforeAll(async () => {
  sandbox = await createSandbox({ seed: exampleRecords });
  served = await readTools(sandbox);
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await (await loadMcpSdk()).serverOf(served.tools({ objects: OBJECTS })).connect(ours);
  client = new Client({ name: 'test', version: '1' });
  await client.connect(theirs);
  // schemas of tools, as they came over the wire
  tools = (await client.listTools()).tools as unknown as readonly Listed[];
  for (const object of OBJECTS) {
    const { structuredContent = {} } = await call({ tool: 'describe_object', args: { object } });
    columns.set(object, structuredContent as Record<string, readonly string[]>);
  }
}, 60_000);

afterAll(async () => {
  await client.close();
  await sandbox.close();
});

/** The object that a tool, or a call of a tool for several, is about. */
const objectOf = (tool: string): string | undefined =>
  served.workspace.objects
    .map(({ object }) => object)
    .find(({ singular, plural }) => {
      const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return [
        `find_${snake(plural)}`,
        `get_${snake(singular)}`,
        `save_${snake(singular)}`,
        `delete_${snake(singular)}`,
      ].includes(tool);
    })?.singular;

/** Ids of seeded records, which no call deletes. */
const seeded = (object: string): readonly string[] => (exampleRecords[object] ?? []).map(({ id }) => String(id));

/** Paths of an object, as `describe_object` lists them. */
const pathsOf = (object: string): readonly string[] =>
  (columns.get(object)?.['fields'] ?? []).map((line) => line.replace(/:.*/s, ''));

const PHONE = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `+336${number}`);
const ADDRESS = fc.uuid().map((id) => `https://${id}.example`);

/** What schemas do not say of a value: which records there are, and what a server takes for a number or an address. */
const knownOf = (object: string | undefined) => ({
  valueOf: (name: string, schema: JsonSchema): fc.Arbitrary<unknown> | undefined => {
    if (name === 'id' || name === 'assigneeId')
      return fc.constantFrom(...seeded(name === 'id' ? (object ?? 'person') : 'workspaceMember'));
    if (schema.format === 'uuid' && name.endsWith('Id')) {
      const target = served.workspace.objects.find((each) => each.object.singular === object)?.object.toOne?.[
        name.slice(0, -2)
      ];
      return target === undefined ? undefined : fc.constantFrom(...seeded(target));
    }
    if (/Number$/.test(name)) return PHONE;
    if (/additionalPhones$/i.test(name)) return fc.uniqueArray(PHONE, { maxLength: 1 });
    if (/CountryCode$/.test(name)) return fc.constant('FR');
    if (/CallingCode$/.test(name)) return fc.constant('+33');
    if (/LinkUrl$/.test(name)) return ADDRESS;
    if (/secondaryLinks$/i.test(name)) return fc.array(ADDRESS, { maxLength: 2 });
    if (/currencyCode$/i.test(name)) return fc.constantFrom('EUR', 'USD');
    if (name === 'fields' && schema.items?.type === 'string') return fc.subarray([...pathsOf(object ?? '')]);
    // what only an answer gives
    return name === 'after' ? fc.constant(undefined) : undefined;
  },
});

const schemaOf = (tool: string): JsonSchema => tools.find(({ name }) => name === tool)?.inputSchema ?? {};

const argumentsOf = (tool: string, object: string | undefined): fc.Arbitrary<Args> => {
  const schema = schemaOf(tool);
  return valuesOf(schema, { name: '', defs: schema.$defs ?? {}, known: knownOf(object) }).map((value) =>
    withoutUndefined(value as Args),
  );
};

const withoutUndefined = (args: Args): Args =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));

/** Calls that follow the schemas, and what their descriptions say of arguments that go together. */
function validCalls(): fc.Arbitrary<Call> {
  return fc.constantFrom(...tools.map(({ name }) => name)).chain((tool) => {
    if (tool === 'report') return reports();
    const own = objectOf(tool);
    if (tool === 'add_note' || tool === 'add_task')
      return fc
        .constantFrom(...(schemaOf(tool).properties?.['object']?.enum ?? []))
        .chain((object) => argumentsOf(tool, object ?? '').map((args): Call => ({ tool, args: { ...args, object } })))
        .filter(({ args }) => seeded(String(args['object'])).includes(String(args['id'])));
    const calls = argumentsOf(tool, own).map((args) => ({ tool, args }));
    if (tool === 'search') return calls.map(({ args: { objects: _objects, ...args } }) => ({ tool, args }));
    if (tool.startsWith('find_'))
      return calls.map(({ args: { descending, ...args } }) => ({
        tool,
        args: args['sort'] === undefined ? args : { ...args, ...(descending === undefined ? {} : { descending }) },
      }));
    return tool.startsWith('save_') ? calls.chain(({ args }) => writes({ tool, args })) : calls;
  });
}

/** An update has the id of a record and something to change; a new record has what it needs, and an id of its own. */
function writes({ tool, args }: Call): fc.Arbitrary<Call> {
  const { id, data, ...rest } = args as { readonly id?: string; readonly data: Args; readonly mode: string };
  const object = objectOf(tool) ?? '';
  if (rest.mode === 'update')
    return fc.constantFrom(...seeded(object)).map((own) => ({
      tool,
      args: { ...rest, id: own, data: Object.keys(data).length > 0 ? data : { [firstText(tool)]: 'x' } },
    }));
  return fc.tuple(fc.uuid({ version: 4 }), argumentsOf(tool, object)).map(([own]) => {
    const facts = served.workspace.objects.find((each) => each.object.singular === object);
    const required = facts?.values.required?.split(' ') ?? [];
    const needed = Object.fromEntries(
      required.filter((name) => data[name] === undefined).map((name) => [name, `made ${own}`]),
    );
    return { tool, args: { ...rest, ...(id === undefined ? {} : { id: own }), data: { ...data, ...needed } } };
  });
}

const firstText = (tool: string): string =>
  Object.entries(schemaOf(tool).properties?.['data']?.properties ?? {}).find(
    ([, { type }]) => type === 'string',
  )?.[0] ?? '';

const reports = (): fc.Arbitrary<Call> =>
  fc.constantFrom(...OBJECTS).chain((object) => {
    const { groupBy = [], groupByInterval = [], numbers = [] } = columns.get(object) ?? {};
    const find = `find_${served.workspace.objects.find((each) => each.object.singular === object)?.object.plural ?? ''}`;
    const by = [...groupBy, ...groupByInterval.flatMap((field) => [`${field} MONTH`, `${field} YEAR`])];
    const compute = numbers.flatMap((field) => ['sum', 'avg', 'min', 'max'].map((name) => `${name} ${field}`));
    return fc
      .record({
        by: fc.uniqueArray(fc.constantFrom(...by), { maxLength: 2, selector: (each) => each.split(' ')[0] }),
        compute: fc.subarray(compute, { maxLength: Math.min(2, compute.length) }),
        where: argumentsOf(find, object).map(({ where = [] }) => where),
      })
      .map((args) => ({ tool: 'report', args: { object, ...args } }));
  });

/** A deleted record is not there for the next call. */
async function withOwnRecord({ tool, args }: Call): Promise<Call> {
  if (!tool.startsWith('delete_')) return { tool, args };
  const object = objectOf(tool) ?? '';
  const needed =
    object === 'product'
      ? { sku: `d ${Math.random()}` }
      : object === 'subscription'
        ? { reference: `d ${Math.random()}` }
        : {};
  const { id } = await served.client.$object(object).create({ data: needed, select: { id: true } });
  return { tool, args: { ...args, id } };
}

it(`${RUNS} random calls that follow the schemas succeed`, { timeout: 120_000 }, async () => {
  const called = new Set<string>();
  await fc.assert(
    fc.asyncProperty(validCalls(), async (made) => {
      called.add(made.tool);
      const answer = await call(await withOwnRecord(made));
      expect(answer.isError, answer.content[0]?.text).toBeUndefined();
    }),
    // a call leaves records behind, so that a smaller one after it would fail for another reason
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(called.size).toBeGreaterThan(tools.length / 2);
});

/** A call with one fault, and what its error must name. */
interface Faulty extends Call {
  readonly names: string;
}

const NOBODY = 'c0ffee00-0000-4000-8000-0000000000ff';

/** Ways to spoil a call: each returns what it made of it, or nothing where it does not apply. */
const FAULTS: readonly ((call: Call) => Faulty | undefined)[] = [
  ({ tool, args }) => ({ tool, args: { ...args, nonsense: 1 }, names: 'nonsense' }),
  ({ tool, args }) => {
    const [name] = schemaOf(tool).required ?? [];
    if (name === undefined) return undefined;
    const { [name]: _left, ...others } = args;
    return { tool, args: others, names: name };
  },
  ({ tool, args }) => {
    const [name] = Object.entries(schemaOf(tool).properties ?? {}).find(([, { type }]) => type !== undefined) ?? [];
    return name === undefined ? undefined : { tool, args: { ...args, [name]: { no: 1 } }, names: name };
  },
  ({ tool, args }) =>
    'id' in (schemaOf(tool).properties ?? {})
      ? { tool, args: { ...args, id: 'ada' }, names: 'id is an id' }
      : undefined,
  ({ tool, args }) =>
    'id' in args && !tool.startsWith('save_')
      ? {
          tool,
          args: { ...args, id: NOBODY },
          names: tool.startsWith('delete_') && args['dryRun'] !== true ? 'not found' : NOBODY,
        }
      : undefined,
  ({ tool, args }) =>
    'limit' in (schemaOf(tool).properties ?? {})
      ? { tool, args: { ...args, limit: 1000 }, names: 'limit is at most 20' }
      : undefined,
  ({ tool, args }) =>
    tool.startsWith('find_') ? { tool, args: { ...args, sort: 'nonsense' }, names: 'sort "nonsense"' } : undefined,
  ({ tool, args }) =>
    tool.startsWith('find_')
      ? { tool, args: { ...args, fields: ['id', 'nonsense'] }, names: 'fields[1] "nonsense"' }
      : undefined,
  ({ tool, args }) =>
    tool.startsWith('find_') || tool === 'report'
      ? {
          tool,
          args: { ...args, where: [{ field: 'nonsense', op: 'eq', value: 1 }] },
          names: 'where[0].field "nonsense"',
        }
      : undefined,
  ({ tool, args }) =>
    tool.startsWith('find_') || tool === 'report'
      ? {
          tool,
          args: { ...args, where: [{ field: 'createdAt', op: 'contains', value: 'x' }] },
          names: 'where[0].op of createdAt "contains"',
        }
      : undefined,
  ({ tool, args }) =>
    tool.startsWith('find_') || tool === 'report'
      ? {
          tool,
          args: { ...args, where: [{ field: 'createdAt', op: 'gt', value: 'last week' }] },
          names: 'where[0].value must be a day',
        }
      : undefined,
  ({ tool, args }) =>
    tool.startsWith('save_') ? { tool, args: { ...args, mode: 'destroy' }, names: 'mode: "destroy"' } : undefined,
  ({ tool, args }) => dataFault({ tool, args }, { nonsense: 1 }, 'data.nonsense'),
  ({ tool, args }) => dataFault({ tool, args }, { [firstText(tool)]: 5 }, `data.${firstText(tool)} must be a text`),
  ({ tool, args }) =>
    tool === 'report' ? { tool, args: { ...args, by: ['nonsense'] }, names: 'by[0] "nonsense"' } : undefined,
  ({ tool, args }) =>
    tool === 'report'
      ? { tool, args: { ...args, compute: ['median id'] }, names: 'compute[0]: the function "median"' }
      : undefined,
  ({ tool, args }) =>
    tool.startsWith('add_') ? { tool, args: { ...args, title: '' }, names: 'title is empty' } : undefined,
  ({ tool, args }) =>
    tool === 'search' ? { tool, args: { ...args, objects: ['nonsense'] }, names: 'objects[0] "nonsense"' } : undefined,
];

function dataFault({ tool, args }: Call, spoiled: Args, names: string): Faulty | undefined {
  return tool.startsWith('save_')
    ? { tool, args: { ...args, data: { ...(args['data'] as Args), ...spoiled } }, names }
    : undefined;
}

it(`${RUNS} calls with one fault each are refused by an error that names it`, { timeout: 120_000 }, async () => {
  const met = new Set<number>();
  await fc.assert(
    fc.asyncProperty(validCalls(), fc.nat(), async (made, chosen) => {
      const possible = FAULTS.flatMap((spoil, index) => {
        const faulty = spoil(made);
        return faulty ? [{ ...faulty, index }] : [];
      });
      const faulty = possible[chosen % possible.length];
      if (!faulty) throw new Error(`no fault fits ${made.tool}`);
      met.add(faulty.index);
      const answer = await call(faulty);
      expect(answer.isError, JSON.stringify(faulty)).toBe(true);
      expect(answer.content[0]?.text).toContain(faulty.names);
    }),
    // a call leaves records behind, so that a smaller one after it would fail for another reason
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(met.size).toBeGreaterThan(FAULTS.length / 2);
});
