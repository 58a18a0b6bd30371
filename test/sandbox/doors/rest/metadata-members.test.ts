import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELD_MEMBERS, MORE_FIELD_MEMBERS, OBJECT_MEMBERS } from '../../../facts/rest-metadata.js';
import { factsServer } from '../../../facts/server.js';
import type { FactsServer } from '../../../facts/server.js';

interface ServedObject {
  readonly nameSingular: string;
  readonly fields: readonly { readonly name: string; readonly morphId?: string }[];
}

/** Members without what a server tells of relations and of its own fields in words. */
const members = (value: object): readonly string[] =>
  Object.keys(value)
    .filter((name) => name !== 'description' && (name !== 'icon' || 'fields' in value))
    .toSorted();

describe('GET /rest/metadata/objects', () => {
  let server: FactsServer;
  let parcel: ServedObject;
  beforeAll(async () => {
    server = await factsServer();
    const { body } = await server.send({ method: 'GET', path: '/rest/metadata/objects?limit=200' });
    const { data } = body as { readonly data: { readonly objects: readonly ServedObject[] } }; // what REST answers
    const found = data.objects.find(({ nameSingular }) => nameSingular === 'parcel');
    if (!found) throw new Error('there is no parcel');
    parcel = found;
  }, 120_000);
  afterAll(() => server.close());

  it('tells of an object what a 2.21 server tells', () => {
    expect(members(parcel)).toEqual(OBJECT_MEMBERS.toSorted());
  });

  it.each(Object.entries(MORE_FIELD_MEMBERS))('tells of the field %s what it tells', (name, more) => {
    const field = parcel.fields.find((each) => each.name === name);
    expect(field && members(field)).toEqual([...FIELD_MEMBERS, ...more].toSorted());
  });

  it('lists a morph field once for each target, under one id', () => {
    const [carrier, person] = ['holderCarrier', 'holderPerson'].map(
      (name) => parcel.fields.find((each) => each.name === name)?.morphId,
    );
    expect(carrier).toBeDefined();
    expect(person).toBe(carrier);
  });
});
