import { describe, expect, it } from 'vitest';
import { createRecordStore } from '../../../src/sandbox/records/store/store.js';
import { executeRecordsRequest } from '../../../src/sandbox/doors/graphql/execute.js';
import { behaviourOf } from '../../../src/twenty/versions/server-behaviour.js';
import type { ServerVersion } from '../../../src/twenty/versions/server-versions.js';
import { exampleWorkspace } from '../../../src/sandbox/metadata/example.js';

const ID = '11111111-1111-4111-8111-111111111111';
const PERSON = '22222222-2222-4222-8222-222222222222';

/** A store of a version, in which events are noted, and what a create of a person answers. */
function people(version: ServerVersion) {
  const store = createRecordStore({ metadata: () => exampleWorkspace, behaviour: behaviourOf(version) });
  const events: string[] = [];
  store.subscribe(({ action, object }) => events.push(`${object.nameSingular}.${action}`));
  const ask = (query: string, variables: object): unknown => {
    const { body } = executeRecordsRequest({ store, query, variables: { ...variables } });
    const { data, errors } = body as {
      readonly data?: Record<string, unknown>;
      readonly errors?: readonly { readonly message: string }[];
    };
    return errors?.[0]?.message ?? Object.values(data ?? {})[0];
  };
  const create = (data: object): unknown =>
    ask('mutation ($data: any) { createPerson(data: $data) { jobTitle company { deletedAt name } } }', { data });
  const companies = (): unknown => ask('{ companies { totalCount } }', {});
  return { create, ask, companies, events };
}

describe('a record that is created with another (2.38 and newer)', () => {
  it('is linked to it, and its event comes with that of the other', () => {
    const { create, events } = people('2.38');
    expect(create({ jobTitle: 'CEO', company: { create: { name: 'Acme' } } })).toEqual({
      jobTitle: 'CEO',
      company: { deletedAt: null, name: 'Acme' },
    });
    expect(events).toEqual(['company.created', 'person.created']);
  });

  it('may create further ones itself', () => {
    const { ask, events } = people('2.47');
    const data = { pointOfContact: { create: { company: { create: { name: 'Acme' } } } } };
    ask('mutation ($data: any) { createOpportunity(data: $data) { id } }', { data });
    expect(events).toEqual(['company.created', 'person.created', 'opportunity.created']);
  });

  it.each([
    {
      name: 'beside connect',
      data: { company: { create: { name: 'Acme' }, connect: { where: { id: ID } } } },
      message: 'Relation "company" requires exactly one of connect, create or disconnect',
    },
    {
      name: 'beside disconnect',
      data: { company: { create: { name: 'Acme' }, disconnect: true } },
      message: 'Relation "company" requires exactly one of connect, create or disconnect',
    },
    {
      name: 'beside the join id',
      data: { company: { create: { name: 'Acme' } }, companyId: ID },
      message: 'company and companyId cannot be both provided.',
    },
    {
      name: 'of a field that is not there',
      data: { company: { create: { nme: 'Acme' } } },
      message: 'Object company doesn\'t have any "nme" field.',
    },
  ])('is refused $name', ({ data, message }) => {
    const { create, companies, events } = people('2.38');
    expect(create(data)).toBe(message);
    expect([companies(), events]).toEqual([{ totalCount: 0 }, []]);
  });

  it('is not created where the other is refused', () => {
    const { create, ask, companies, events } = people('2.38');
    create({ id: PERSON });
    const deep = { pointOfContact: { create: { id: PERSON, company: { create: { name: 'Acme' } } } } };
    expect(ask('mutation ($data: any) { createOpportunity(data: $data) { id } }', { data: deep })).toMatch(
      /duplicate/i,
    );
    expect(create({ id: PERSON, company: { create: { name: 'Acme' } } })).toMatch(/duplicate entry/i);
    expect([companies(), events]).toEqual([{ totalCount: 0 }, ['person.created']]);
  });

  it('is refused in an update', () => {
    const { create, ask } = people('2.38');
    create({ id: PERSON });
    const data = { company: { create: { name: 'Acme' } } };
    expect(
      ask('mutation ($id: any, $data: any) { updatePerson(id: $id, data: $data) { id } }', { id: PERSON, data }),
    ).toBe('Relation "company" can create a record in a create only');
  });

  it('is refused before 2.38', () => {
    expect(people('2.37').create({ company: { create: { name: 'Acme' } } })).toBe(
      'Relation "company" requires connect or disconnect operation',
    );
  });
});
