import { afterAll, beforeAll, expect, test } from 'vitest';
import { TwentyValidationError } from '../../src/runtime/client/index.js';
import { CONNECT_FACTS, LOST_LINKS } from '../facts/connect-by-unique.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { PersonCreateInput } from './sample/objects/person.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
let twenty: TwentyClient;
beforeAll(async () => {
  server = await scriptedServer(() => ({ data: { createPerson: { id: '1' }, updatePerson: { id: '1' } } }));
  twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
});
afterAll(() => server.close());

// What a company is named by does not matter to the client, only what kind of value that is.
const linked = (company: object) => ({ company }) as PersonCreateInput;

const lost = [
  ...CONNECT_FACTS.filter(({ verdict }) => verdict === 'left without a link, and no error').map(({ name, value }) => ({
    connect: { where: { [name]: value } },
  })),
  ...LOST_LINKS,
];

test.each(lost)('a link that the server would leave out without a word is refused: %j', async (company) => {
  for (const call of [
    twenty.people.create({ data: linked(company) }),
    twenty.people.update({ id: '1', data: linked(company) }),
  ]) {
    await expect(call).rejects.toThrow(TwentyValidationError);
    await expect(call).rejects.toThrow(/: data\.company\.connect\.where/);
  }
  expect(server.requests).toEqual([]);
});

test('the refusal says which value is at fault', async () => {
  const refused = (where: unknown) => twenty.people.create({ data: linked({ connect: { where } }) });
  await expect(refused({ id: '1', weight: 12.5 })).rejects.toThrow(
    'people.create: data.company.connect.where.weight is no text; the server finds a record to link by texts only.',
  );
  await expect(refused({ domainName: { primaryLinkUrl: '' } })).rejects.toThrow(
    'people.create: data.company.connect.where.domainName.primaryLinkUrl is empty; the server finds a record to link by texts only.',
  );
  await expect(refused({})).rejects.toThrow('people.create: data.company.connect.where names no record.');
});

const sent = [
  ...CONNECT_FACTS.filter(({ verdict }) => verdict === 'linked').map(({ name, value }) => ({
    connect: { where: { [name]: value } },
  })),
  { connect: { where: { id: '1', code: undefined } } },
  { disconnect: true },
  null,
];

test.each(sent)('a link that works, and one that the server refuses itself, is sent: %j', async (company) => {
  await twenty.people.update({ id: '1', data: linked(company as object) });
  expect(server.requests.at(-1)?.variables['data']).toEqual(JSON.parse(JSON.stringify({ company })));
});
