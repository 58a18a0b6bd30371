import { expect, test } from 'vitest';
import { DELIVERIES_OF_2 } from '../facts/webhook-deliveries.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';

test('a sample event takes the given fields and fills in the others', () => {
  expect(sampleEvent('person.updated', { record: { jobTitle: 'CTO' } })).toMatchObject({
    eventName: 'person.updated',
    objectMetadata: { nameSingular: 'person' },
    record: { jobTitle: 'CTO', name: { firstName: '', lastName: '' }, deletedAt: null },
    updatedFields: ['jobTitle'],
  });
  expect(sampleEvent('person.updated', { updatedFields: ['company'], userId: 'u1' })).toMatchObject({
    updatedFields: ['company'],
    userId: 'u1',
  });
  expect(sampleEvent('person.deleted').record.deletedAt).toMatch(/^\d{4}-/);
});

test('a sample event takes parts of values, and fills in the other parts', () => {
  const { record, updatedFields } = sampleEvent('person.updated', {
    record: { name: { firstName: 'Ada' }, jobTitle: undefined, tags: ['B'] },
    objectMetadata: { id: 'o1' },
  });
  expect(record).toMatchObject({ name: { firstName: 'Ada', lastName: '' }, jobTitle: '', tags: ['B'] });
  expect(updatedFields).toEqual(['name', 'tags']);
  const event = sampleEvent('person.created', { objectMetadata: { id: 'o1' } });
  expect(event.objectMetadata).toEqual({ id: 'o1', nameSingular: 'person' });
  expect(sampleEvent('company.created', { record: { history: { a: [{ b: 1 }] } } }).record.history).toEqual({
    a: [{ b: 1 }],
  });
  const metadata = sampleEvent('metadata.view.updated', {
    event: { recordId: 'v1', properties: { diff: { a: { before: 1, after: 2 } } } },
  });
  expect(metadata.event).toMatchObject({ type: 'updated', metadataName: 'view', recordId: 'v1' });
  expect(metadata.event.properties).toMatchObject({ updatedFields: [], diff: { a: { before: 1, after: 2 } } });
});

test('a sample record has a value for every field that is sent', () => {
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string;
  expect(sampleEvent('person.created').record).toEqual({
    id,
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
    name: { firstName: '', lastName: '' },
    jobTitle: '',
    seniority: 'JUNIOR',
    tags: [],
    position: 0,
    companyId: id,
    searchVector: '',
  });
  expect(sampleEvent('company.created').record).toMatchObject({ attachmentsFiles: [], history: {} });
  // at most one target of a morph relation is set
  expect(sampleEvent('noteTarget.created').record).toMatchObject({ targetPersonId: null, targetCompanyId: null });
});

test('two sample events are never the same event', () => {
  const [one, two] = [sampleEvent('person.created'), sampleEvent('person.created')];
  expect(one.record.id).not.toBe(two.record.id);
});

interface Sent {
  readonly eventName: string;
  readonly apiKeyId?: string;
}

const names = (value: object) => Object.keys(value).sort();

test.each([
  'person.created',
  'person.updated',
  'person.deleted',
  'person.restored',
  'person.destroyed',
  'metadata.fieldMetadata.created',
  'metadata.view.updated',
  'metadata.objectMetadata.deleted',
] as const)('a sample has the members of a delivery for %s', (name) => {
  const bodies = DELIVERIES_OF_2.map(({ rawBody }) => JSON.parse(rawBody) as Sent);
  const { apiKeyId, ...sent }: { readonly apiKeyId?: string } =
    bodies.find(({ eventName }) => eventName === name) ?? {};
  const sample: object = sampleEvent(name);
  expect(names(sample)).toEqual(names(sent));
  if ('event' in sample) {
    const properties = (event: object) => names((event as { event: { properties: object } }).event.properties);
    expect([properties(sample), typeof apiKeyId]).toEqual([properties(sent), 'string']);
  }
});
