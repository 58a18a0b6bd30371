import { parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { NoteTargetSelect } from './sample/objects/note-target.js';
import type { PersonSelect } from './sample/objects/person.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Makes a call against a server that always answers `data`: what it was asked for, and what came of it. */
async function exchange<R>(data: object, call: (twenty: TwentyClient) => Promise<R>) {
  server = await scriptedServer(() => ({ data }));
  const result = await call(createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' }));
  const { query } = server.requests[0]!;
  parse(query);
  return { query, result };
}

const NULL = { deletedAt: null };

/** What is selected of a note target, what is asked for, what the server sends, and the record. */
const belowToOne: Record<string, { select: NoteTargetSelect; asked: string; sent: object; record: object }> = {
  'a to-one alone needs no more than what is selected': {
    select: { targetPerson: { jobTitle: true } },
    asked: 'targetPerson{jobTitle}',
    sent: { targetPerson: { jobTitle: 'CEO' } },
    record: { targetPerson: { jobTitle: 'CEO' } },
  },
  'a to-one below a to-one': {
    select: { targetPerson: { company: { name: true } } },
    asked: 'targetPerson{company{name} deletedAt}',
    sent: { targetPerson: { company: { name: 'A' }, ...NULL } },
    record: { targetPerson: { company: { name: 'A' } } },
  },
  'a list below a to-one': {
    select: { targetCompany: { people: { id: true } } },
    asked: 'targetCompany{people{edges{node{id}}} deletedAt}',
    sent: { targetCompany: { people: { edges: [{ node: { id: '1' } }] }, ...NULL } },
    record: { targetCompany: { people: [{ id: '1' }] } },
  },
  'four levels, of which the last needs nothing': {
    select: { targetPerson: { company: { people: { company: { name: true } } } } },
    asked: 'targetPerson{company{people{edges{node{company{name}}}} deletedAt} deletedAt}',
    sent: {
      targetPerson: { company: { people: { edges: [{ node: { company: { name: 'A' } } }] }, ...NULL }, ...NULL },
    },
    record: { targetPerson: { company: { people: [{ company: { name: 'A' } }] } } },
  },
  'deletedAt stays where it is selected': {
    select: { targetPerson: { deletedAt: true, company: { deletedAt: false, people: { id: true } } } },
    asked: 'targetPerson{deletedAt company{deletedAt people{edges{node{id}}}}}',
    sent: { targetPerson: { ...NULL, company: { people: { edges: [] }, ...NULL } } },
    record: { targetPerson: { ...NULL, company: { people: [] } } },
  },
  'a missing record stays null': {
    select: { targetPerson: { company: { people: { id: true } } } },
    asked: 'targetPerson{company{people{edges{node{id}}} deletedAt} deletedAt}',
    sent: { targetPerson: { company: null, ...NULL } },
    record: { targetPerson: { company: null } },
  },
};

test.each(Object.entries(belowToOne))(
  'relations below a to-one come, because deletedAt is asked for beside them: %s',
  async (_, { select, asked, sent, record }) => {
    const { query, result } = await exchange({ noteTarget: { ...sent, id: '1' } }, (twenty) =>
      twenty.noteTargets.findOneOrThrow({ id: '1', select: { ...select, id: true } }),
    );
    expect(query).toContain(`{${asked} id}`);
    expect(result).toEqual({ ...record, id: '1' });
  },
);

test('relations below a to-one come with the records that a write returns, too', async () => {
  const person = { company: { people: { edges: [] }, ...NULL } };
  const { query, result } = await exchange({ updatePerson: person }, (twenty) =>
    twenty.people.update({ id: '1', data: {}, select: { company: { people: { id: true } } } }),
  );
  expect(query).toContain('{company{people{edges{node{id}}} deletedAt}}');
  expect(result).toEqual({ company: { people: [] } });
});

/** What is selected of a person, without types; what refuses it. */
const unknownFields: readonly (readonly [select: object, message: string])[] = [
  [{ jobTitel: true }, 'no field jobTitel.'],
  [{ toString: true }, 'no field toString.'],
  [['id'], 'no field 0.'],
  [{ name: { firstName: true, middleName: true } }, 'no field name.middleName.'],
  [{ name: { toString: true } }, 'no field name.toString.'],
  [{ phones: { additionalPhones: { numbre: true } } }, 'no field phones.additionalPhones.numbre.'],
  [{ company: { nme: true } }, 'no field company.nme.'],
  [{ company: { people: { emails: { primary: true } } } }, 'no field company.people.emails.primary.'],
  [{ noteTargets: { note: { bodyV2: { html: {} } } } }, 'no field noteTargets.note.bodyV2.html.'],
];

test.each(unknownFields)(
  'a selection of a field that is not there is refused by its path: %j',
  async (select, want) => {
    const twenty = createTwentyClient({ baseUrl: 'http://127.0.0.1:9', apiKey: 'k' });
    const refused = twenty.people.findMany({ select: select as PersonSelect });
    await expect(refused).rejects.toThrow(`people.findMany: ${want}`);
  },
);

test('a part that is not wanted may be unknown, since nothing of it is lost', async () => {
  const { query } = await exchange({ people: { edges: [], pageInfo: {}, totalCount: 0 } }, (twenty) =>
    twenty.people.findMany({ select: { name: { firstName: true, middleName: false } as { firstName: true } } }),
  );
  expect(query).toContain('{name{firstName} id}');
});

const ada = { id: '2', name: { lastName: 'L' }, emails: { primaryEmail: 'a@b.c' } };

/** What is selected of duplicates, what is asked for, and what comes of {@link ada}. */
const duplicates: readonly (readonly [select: PersonSelect, asked: string, record: object])[] = [
  [{ id: true }, 'id emails{primaryEmail} name{lastName}', { id: '2' }],
  [
    { name: { firstName: true }, emails: true },
    'name{firstName lastName} emails{primaryEmail additionalEmails}',
    { id: '2', name: {}, emails: { primaryEmail: 'a@b.c' } },
  ],
  [
    { id: true, name: { lastName: true } },
    'id name{lastName} emails{primaryEmail}',
    { id: '2', name: { lastName: 'L' } },
  ],
];

test.each(duplicates)(
  'duplicates are found whatever is selected, because what they are told by is asked for: %j',
  async (select, asked, record) => {
    const { query, result } = await exchange(
      { personDuplicates: [{ edges: [{ node: ada }] }, { edges: [] }] },
      (twenty) => twenty.people.findDuplicates({ ids: ['1', '3'], select }),
    );
    expect(query).toContain(`{edges{node{${asked}}}}`);
    expect(result).toEqual([[record], []]);
  },
);
