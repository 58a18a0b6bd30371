import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../facts/ask-parcels.js';
import type { GraphqlAnswer } from '../../../facts/ask-parcels.js';
import { FIELD_NAMES } from '../../../facts/model/field-names.js';
import { CARRIER, PERSON } from '../../../facts/model/new-field.js';
import { NEW_FIELDS } from '../../../facts/model/new-fields.js';
import { NEW_OBJECTS } from '../../../facts/model/new-objects.js';
import { factsServer } from '../../../facts/server.js';
import type { FactsServer } from '../../../facts/server.js';

const OBJECTS = '{ objects(paging: { first: 200 }) { edges { node { id nameSingular } } } }';
const CREATE_FIELD = 'mutation ($input: CreateOneFieldMetadataInput!) { createOneField(input: $input) { id } }';
const CREATE_OBJECT = 'mutation ($input: CreateOneObjectInput!) { createOneObject(input: $input) { id } }';

/** Fields and objects of which the sandbox says something else than the server, and what: still to be made the same. */
const SANDBOX_DIFFERS: Readonly<Record<string, string>> = {
  'field morph1': 'taken',
  // the workspace of the facts has no notes and tasks, whose links get too long a name
  [`object ${'a'.repeat(63)} ${'b'.repeat(63)}`]: 'taken',
};

// a real server takes a second or two for each
describe('changes of the data model', { timeout: 1_200_000 }, () => {
  let server: FactsServer;
  const ids = new Map<string, string>();
  const metadata = async (query: string, variables: object): Promise<GraphqlAnswer> => {
    const { body } = await server.send({ path: '/metadata', body: { query, variables } });
    return body as GraphqlAnswer; // the form of every answer of POST /metadata
  };

  beforeAll(async () => {
    server = await factsServer();
    const { data } = await metadata(OBJECTS, {});
    const { edges } = data?.['objects'] as { readonly edges: readonly { readonly node: Named }[] }; // what is selected
    for (const { node } of edges) ids.set(node.nameSingular, node.id);
  }, 120_000);
  afterAll(() => server.close());

  const withIds = (input: object): unknown =>
    JSON.parse(
      JSON.stringify(input)
        .replaceAll(CARRIER, ids.get('carrier') ?? '')
        .replaceAll(PERSON, ids.get('person') ?? ''),
    );

  const createField = async (field: object): Promise<string> => {
    const input = { field: { objectMetadataId: ids.get('carrier'), label: 'A label', ...field } };
    return refusalOf(await metadata(CREATE_FIELD, { input: withIds(input) })) ?? 'taken';
  };

  /** What differs from the facts, of all that the sandbox is known to differ in. */
  const compare = (outcomes: readonly (readonly [name: string, wanted: string, got: string])[]): void => {
    const names = outcomes.map(([name]) => name);
    const known = Object.entries(server.isSandbox ? SANDBOX_DIFFERS : {}).filter(([name]) => names.includes(name));
    const differs = outcomes.filter(([, wanted, got]) => wanted !== got).map(([name, , got]) => [name, got]);
    expect(Object.fromEntries(differs)).toEqual(Object.fromEntries(known));
  };

  it('take and refuse names of fields as a 2.21 server does', async () => {
    const { taken, refused } = FIELD_NAMES;
    const wanted = [
      ...taken.map((name) => [name, 'taken'] as const),
      ...Object.entries(refused).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
    ];
    const outcomes: [string, string, string][] = [];
    for (const [name, outcome] of wanted) {
      outcomes.push([`name ${name}`, outcome, await createField({ type: 'TEXT', name })]);
    }
    compare(outcomes);
  });

  it('take and refuse fields of every type as it does', async () => {
    const outcomes: [string, string, string][] = [];
    for (const { refused = 'taken', ...field } of NEW_FIELDS) {
      outcomes.push([`field ${field.name}`, refused, await createField(field)]);
    }
    compare(outcomes);
  });

  it('take and refuse objects as it does', async () => {
    const outcomes: [string, string, string][] = [];
    for (const { refused = 'taken', ...given } of NEW_OBJECTS) {
      const { nameSingular, namePlural } = given;
      const labels = {
        labelSingular: `One ${nameSingular}`.slice(0, 60),
        labelPlural: `Many ${namePlural}`.slice(0, 60),
      };
      const answer = await metadata(CREATE_OBJECT, { input: { object: { ...labels, ...given } } });
      outcomes.push([`object ${nameSingular} ${namePlural}`, refused, refusalOf(answer) ?? 'taken']);
    }
    compare(outcomes);
  });
});

interface Named {
  readonly id: string;
  readonly nameSingular: string;
}
