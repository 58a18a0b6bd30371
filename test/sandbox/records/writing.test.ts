import { describe, expect, it } from 'vitest';
import { ADMIN, READ_ONLY } from '../../../src/sandbox/keys/role.js';
import { executeRecordsRequest } from '../../../src/sandbox/doors/graphql/execute.js';
import { createRecordStore } from '../../../src/sandbox/records/store/store.js';
import type { ServerMetadata } from '../../../src/twenty/server-metadata.js';
import { kitchenSink } from '../../fixtures/kitchen-sink.js';
import { small } from '../../fixtures/small.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

const ID = '10000000-0000-4000-8000-000000000000';
const OTHER = '10000000-0000-4000-8000-000000000001';

/** Creates a record with the data, changes it, and shows what it then is. */
function changed(
  { send }: Workspace,
  call: { type: string; create: object; update: object; selection: string },
): unknown {
  const { type, create, update, selection } = call;
  const query = `mutation($create: X) { create${type}(data: $create) { id } }`;
  expect(send({ query, variables: { create: { id: ID, ...create } } }).errors).toBeUndefined();
  const { data, errors } = send({
    query: `mutation($update: X) { update${type}(id: "${ID}", data: $update) { ${selection} } }`,
    variables: { update },
  });
  return errors?.[0]?.message ?? data?.[`update${type}`];
}

describe('a partial update of a composite', () => {
  it.each([
    [
      'FULL_NAME keeps the other part',
      { name: { firstName: 'Ada', lastName: 'Byron' } },
      { name: { lastName: 'Lovelace' } },
      'name { firstName lastName }',
      { name: { firstName: 'Ada', lastName: 'Lovelace' } },
    ],
    [
      'EMAILS loses the primary address',
      { emails: { primaryEmail: 'ada@example.com', additionalEmails: ['a@example.com'] } },
      { emails: { additionalEmails: ['b@example.com'] } },
      'emails { primaryEmail additionalEmails }',
      { emails: { primaryEmail: '', additionalEmails: ['b@example.com'] } },
    ],
    [
      'null changes nothing',
      { name: { firstName: 'Ada' } },
      { name: null },
      'name { firstName }',
      { name: { firstName: 'Ada' } },
    ],
  ])('%s', (_what, create, update, selection, expected) => {
    expect(changed(workspaceOf(small), { type: 'Person', create, update, selection })).toEqual(expected);
  });

  it('LINKS loses the primary link, and takes the first of the others for it', () => {
    const call = { type: 'Company', selection: 'domainName { primaryLinkUrl primaryLinkLabel secondaryLinks }' };
    const create = { domainName: { primaryLinkUrl: 'https://ACME.com/', primaryLinkLabel: 'Acme' } };
    expect(changed(workspaceOf(small), { ...call, create, update: { domainName: { primaryLinkLabel: 'x' } } })).toEqual(
      {
        domainName: { primaryLinkUrl: '', primaryLinkLabel: '', secondaryLinks: [] },
      },
    );
    const update = { domainName: { secondaryLinks: [{ url: 'https://b.com/', label: 'b' }] } };
    expect(changed(workspaceOf(small), { ...call, create, update })).toEqual({
      domainName: { primaryLinkUrl: 'https://b.com', primaryLinkLabel: 'b', secondaryLinks: [] },
    });
  });
});

describe('phone numbers', () => {
  const read = 'hotlines { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode additionalPhones }';
  const makerless = {
    code: 'c',
    soldOn: '2026-01-01',
    oneColour: 'ONLY',
    neededColours: 'RED',
    neededWords: 'w',
    neededData: { a: 1 },
  };
  const manual = [{ fileId: ID, label: 'manual.pdf' }];

  it.each([
    [{ primaryPhoneNumber: '+33 6 12 34 56 78' }, { number: '612345678', country: 'FR', calling: '+33' }],
    [
      { primaryPhoneNumber: '0612345678', primaryPhoneCountryCode: 'FR' },
      { number: '612345678', country: 'FR', calling: '+33' },
    ],
    [
      { primaryPhoneNumber: '2025550123', primaryPhoneCallingCode: '+1' },
      { number: '2025550123', country: 'US', calling: '+1' },
    ],
  ])('%j are kept as %j', (hotlines, { number, country, calling }) => {
    const { send } = workspaceOf(kitchenSink);
    const { data, errors } = send({
      query: `mutation($data: X) { createGadget(data: $data) { ${read} } }`,
      variables: { data: { ...makerless, manual, hotlines } },
    });
    expect(errors).toBeUndefined();
    expect(data?.createGadget).toEqual({
      hotlines: {
        primaryPhoneNumber: number,
        primaryPhoneCountryCode: country,
        primaryPhoneCallingCode: calling,
        additionalPhones: [],
      },
    });
  });
});

describe('unique values', () => {
  const withAda = () => {
    const workspace = workspaceOf(small);
    workspace.send({
      query: `mutation { createPerson(data: { id: "${ID}", jobTitle: "old", emails: { primaryEmail: "ada@example.com" } }) { id } }`,
    });
    return workspace;
  };
  const createAda = 'createPerson(data: { emails: { primaryEmail: "ADA@example.com" }, jobTitle: "new" }';

  it('refuse a second record, all of a batch with it', () => {
    const { send } = withAda();
    const { errors } = send({
      query: `mutation { createPeople(data: [{ jobTitle: "x" }, { emails: { primaryEmail: "ada@example.com" } }]) { id } }`,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ conflictingRecordId: ID, conflictingObjectNameSingular: 'person' });
    expect(send({ query: '{ people { totalCount } }' }).data).toEqual({ people: { totalCount: 1 } });
  });

  it('are still taken by a deleted record, which the error then does not name', () => {
    const { send } = withAda();
    send({ query: `mutation { deletePerson(id: "${ID}") { id } }` });
    const { errors } = send({ query: `mutation { ${createAda}) { id } }` });
    expect(errors?.[0]?.extensions).not.toHaveProperty('conflictingRecordId');
  });

  it('are what an upsert meets a record by, and a deleted one comes back', () => {
    const { send } = withAda();
    send({ query: `mutation { deletePerson(id: "${ID}") { id } }` });
    const { data } = send({ query: `mutation { ${createAda}, upsert: true) { id jobTitle deletedAt } }` });
    expect(data?.createPerson).toEqual({ id: ID, jobTitle: 'new', deletedAt: null });
  });
});

describe('relations', () => {
  it('are connected by a unique value and disconnected', () => {
    const { send } = workspaceOf(small);
    send({
      query: `mutation { createCompany(data: { id: "${ID}", domainName: { primaryLinkUrl: "acme.com" } }) { id } }`,
    });
    const created = send({
      query: `mutation { createPerson(data: { id: "${OTHER}", company: { connect: { where: { domainName: { primaryLinkUrl: "acme.com" } } } } }) { companyId } }`,
    });
    expect(created.data).toEqual({ createPerson: { companyId: ID } });
    const updated = send({
      query: `mutation { updatePerson(id: "${OTHER}", data: { company: { disconnect: true } }) { companyId } }`,
    });
    expect(updated.data).toEqual({ updatePerson: { companyId: null } });
  });

  it('are emptied, or their records destroyed with it, when the other record is destroyed', () => {
    const { send } = workspaceOf(kitchenSink);
    send({ query: `mutation { createMaker(data: { id: "${ID}" }) { id } }` });
    const needed =
      'soldOn: "2026-01-01", oneColour: "ONLY", neededColours: "RED", neededWords: "w", neededData: { a: 1 }';
    const manual = `manual: [{ fileId: "${ID}", label: "m" }]`;
    const { errors } = send({
      query: `mutation { createGadgets(data: [
        { code: "a", rank: 1, makerId: "${ID}", ${needed}, ${manual} },
        { code: "b", rank: 2, placeMakerId: "${ID}", ${needed}, ${manual} }]) { id } }`,
    });
    expect(errors).toBeUndefined();
    send({ query: `mutation { destroyMaker(id: "${ID}") { id } }` });
    expect(send({ query: '{ gadgets { edges { node { code placeMakerId } } } }' }).data).toEqual({
      gadgets: { edges: [{ node: { code: 'b', placeMakerId: null } }] },
    });
  });
});

describe('bulk writes', () => {
  it('hit deleted records too, and every record where the filter is empty', () => {
    const { send } = workspaceOf(small);
    send({ query: `mutation { createPeople(data: [{ id: "${ID}" }, { id: "${OTHER}" }]) { id } }` });
    send({ query: `mutation { deletePerson(id: "${ID}") { id } }` });
    const { data } = send({ query: 'mutation { updatePeople(filter: {}, data: { jobTitle: "x" }) { id } }' });
    expect(data).toEqual({ updatePeople: [{ id: ID }, { id: OTHER }] });
  });

  it('place new records before all others', () => {
    const { send } = workspaceOf(small);
    const { data } = send({
      query: 'mutation { createPeople(data: [{}, {}, { position: "last" }, { position: 10 }]) { position } }',
    });
    expect(data).toEqual({ createPeople: [{ position: 0 }, { position: -1 }, { position: 11 }, { position: 10 }] });
  });
});

describe('a role', () => {
  const request = (query: string, role = ADMIN) =>
    executeRecordsRequest({ store: createRecordStore({ metadata: () => small }), query, role }).body;
  const denied = { extensions: { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' } };

  it.each([
    ['may not write where it is read-only', 'mutation { createPerson(data: {}) { id } }', READ_ONLY],
    ['may not read a hidden object', '{ people { totalCount } }', { ...ADMIN, hiddenObjects: ['person'] }],
    [
      'may not reach a hidden object by a relation',
      '{ people { edges { node { company { id } } } } }',
      { ...ADMIN, hiddenObjects: ['company'] },
    ],
    [
      'may not select a hidden field',
      '{ people { edges { node { jobTitle } } } }',
      { ...ADMIN, hiddenFields: { person: ['jobTitle'] } },
    ],
    [
      'may not write a hidden field',
      'mutation { createPerson(data: { jobTitle: "x" }) { id } }',
      { ...ADMIN, hiddenFields: { person: ['jobTitle'] } },
    ],
  ])('%s', (_what, query, role) => {
    expect(request(query, role)).toMatchObject({ errors: [denied] });
  });
});

describe('when the data model changes', () => {
  it('records keep their values: new fields take their default, renamed ones take theirs along', () => {
    let metadata: ServerMetadata = small;
    const store = createRecordStore({ metadata: () => metadata });
    const send = (query: string) => executeRecordsRequest({ store, query }).body;
    send(`mutation { createPerson(data: { id: "${ID}", jobTitle: "Countess" }) { id } }`);
    metadata = {
      objects: small.objects.map((object) =>
        object.nameSingular !== 'person'
          ? object
          : {
              ...object,
              fieldsList: [
                ...object.fieldsList.map((field) => (field.name === 'jobTitle' ? { ...field, name: 'role' } : field)),
                { id: OTHER, type: 'NUMBER', name: 'score', label: 'Score', isNullable: true, defaultValue: 7 },
              ],
            },
      ),
    };
    expect(send('{ people { edges { node { role score jobTitle } } } }')).toEqual({
      data: { people: { edges: [{ node: { role: 'Countess', score: 7, jobTitle: null } }] } },
    });
  });
});
