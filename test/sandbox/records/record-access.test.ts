import { expect, it } from 'vitest';
import { recordsOf } from '../../../src/sandbox/records/record-access.js';
import { createRecordStore } from '../../../src/sandbox/records/store/store.js';
import { small } from '../../fixtures/small.js';

/** Ids and times that are the same in every run. */
function predictable() {
  let ids = 0;
  return createRecordStore({
    metadata: () => small,
    clock: () => new Date('2026-01-01T00:00:00Z'),
    newId: () => `10000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  });
}

it('seeds records and shows them with every column, ids and times as they were given', () => {
  const people = recordsOf(predictable(), 'people');
  people.create({ name: { firstName: 'Ada' }, tags: ['VIP'] });
  expect(people.all()).toEqual([
    {
      id: '10000000-0000-4000-8000-000000000001',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      deletedAt: null,
      createdBy: { source: 'API', workspaceMemberId: null, name: 'Sandbox', context: {} },
      updatedBy: { source: 'API', workspaceMemberId: null, name: 'Sandbox', context: {} },
      position: 0,
      searchVector: "'ada':1",
      name: { firstName: 'Ada', lastName: '' },
      emails: { primaryEmail: '', additionalEmails: [] },
      jobTitle: '',
      tags: ['VIP'],
      companyId: null,
    },
  ]);
});

it('takes more records than a request may', () => {
  const companies = recordsOf(predictable(), 'company');
  const created = companies.create(...Array.from({ length: 450 }, (_item, index) => ({ name: `Company ${index}` })));
  expect(created.length).toBe(450);
  expect(companies.get(created[449]?.id ?? '')?.name).toBe('Company 449');
});

it('checks values as the server does', () => {
  expect(() => recordsOf(predictable(), 'people').create({ tags: ['NOPE'] })).toThrow(
    'Invalid value [ \'NOPE\' ] for multi select field "tags"',
  );
});

it('names the objects that there are where it is asked for another', () => {
  expect(() => recordsOf(predictable(), 'persons')).toThrow(
    'The workspace has no object "persons". It has: b2bDeal, company, note, noteTarget, person.',
  );
});
