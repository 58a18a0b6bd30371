/** Mistakes that the compiler must find: each directive fails the check where the line below it compiles. */
import type { TwentyClient } from '../../examples/crm/index.js';
import { noteObject, personObject, uploadFile } from '../../examples/crm/index.js';
import { createWebhookReceiver } from '../../examples/crm/webhooks.js';

export async function selections(twenty: TwentyClient): Promise<void> {
  // @ts-expect-error a field that the object does not have
  await twenty.people.findMany({ select: { jobTitel: true } });
  // @ts-expect-error beside fields that it has
  await twenty.people.findMany({ select: { id: true, jobTitel: true } });
  // @ts-expect-error below a relation
  await twenty.people.findMany({ select: { id: true, company: { id: true, nmae: true } } });
  // @ts-expect-error in a composite, two levels down
  await twenty.people.findMany({ select: { company: { domainName: { primaryLinkUri: true } } } });
  // @ts-expect-error a to-many inside a to-many
  await twenty.companies.findMany({ select: { people: { noteTargets: { id: true } } } });
  // @ts-expect-error also with a to-one between
  await twenty.companies.findMany({ select: { people: { company: { people: { id: true } } } } });
  const { records } = await twenty.people.findMany({ select: { id: true } });
  // @ts-expect-error what was not selected is not there
  records[0]?.jobTitle;
}

export async function filters(twenty: TwentyClient): Promise<void> {
  // @ts-expect-error an operator that the server refuses
  await twenty.people.findMany({ filter: { jobTitle: { regex: 'a' } } });
  // @ts-expect-error an operator of another type
  await twenty.products.findMany({ filter: { isAvailable: { neq: true } } });
  // @ts-expect-error lists of options are compared by containsAny
  await twenty.products.findMany({ filter: { audiences: { eq: 'ENTERPRISE' } } });
  // @ts-expect-error a value of the wrong type
  await twenty.products.findMany({ filter: { unitsInStock: { gt: '3' } } });
  // @ts-expect-error an option that the workspace does not have
  await twenty.products.findMany({ filter: { category: { in: ['HARDWEAR'] } } });
  // @ts-expect-error a value without an operator
  await twenty.people.findMany({ filter: { jobTitle: 'CTO' } });
  // @ts-expect-error a second hop
  await twenty.people.findMany({ filter: { company: { accountOwner: { id: { eq: 'x' } } } } });
  // @ts-expect-error a to-many relation
  await twenty.companies.findMany({ filter: { people: { id: { eq: 'x' } } } });
}

export async function orders(twenty: TwentyClient): Promise<void> {
  // @ts-expect-error ids come ascending, whatever a server is asked for
  await twenty.people.findMany({ orderBy: [{ jobTitle: 'AscNullsLast' }, { id: 'DescNullsLast' }] });
  // @ts-expect-error an unknown field
  await twenty.people.findMany({ orderBy: [{ jobTitel: 'AscNullsLast' }] });
  // @ts-expect-error an unknown direction
  await twenty.people.findMany({ orderBy: [{ jobTitle: 'asc' }] });
  // @ts-expect-error a composite is ordered by its parts
  await twenty.people.findMany({ orderBy: [{ name: 'AscNullsLast' }] });
}

export async function writes(twenty: TwentyClient): Promise<void> {
  // @ts-expect-error a required field is missing
  await twenty.products.create({ data: { category: 'HARDWARE' } });
  // @ts-expect-error an option that the workspace does not have
  await twenty.products.create({ data: { sku: 'A-1', category: 'HARDWEAR' } });
  // @ts-expect-error null where there is always a value
  await twenty.products.create({ data: { sku: null } });
  // @ts-expect-error a relation is linked by connect
  await twenty.people.create({ data: { company: { id: 'x' } } });
  // @ts-expect-error connect takes what is unique
  await twenty.people.create({ data: { company: { connect: { where: { name: 'x' } } } } });
  // @ts-expect-error a to-many relation cannot be written
  await twenty.companies.create({ data: { people: [] } });
  // @ts-expect-error an id is not changed
  await twenty.people.update({ id: 'x', data: { id: 'y' } });
  // @ts-expect-error a server would wipe the primary address
  await twenty.people.update({ id: 'x', data: { emails: { additionalEmails: ['a@example.com'] } } });
  // @ts-expect-error many records are changed by a filter
  await twenty.people.updateMany({ data: { jobTitle: 'x' } });
}

export async function operations(twenty: TwentyClient): Promise<void> {
  // @ts-expect-error the schema offers no merge of notes
  await twenty.notes.merge({ ids: ['x', 'y'], conflictPriorityIndex: 0 });
  // @ts-expect-error an object that the workspace does not have
  await twenty.peoples.findMany();
  // @ts-expect-error text cannot be added up
  await twenty.people.aggregate({ sum: ['jobTitle'] });
  // @ts-expect-error a date is grouped with a granularity
  await twenty.opportunities.groupBy({ by: ['closeDate'] });
}

export async function files(twenty: TwentyClient, file: Blob): Promise<void> {
  // @ts-expect-error a field that holds no files
  await uploadFile(twenty, { object: personObject, field: 'jobTitle', file });
  // @ts-expect-error an object that has no such field
  await uploadFile(twenty, { object: noteObject, field: 'file', file });
  const uploaded = await uploadFile(twenty, { object: personObject, field: 'avatarFile', file, label: 'a.png' });
  // @ts-expect-error a list of files
  await twenty.people.create({ data: { avatarFile: uploaded } });
  // @ts-expect-error fields take no url
  await twenty.people.create({ data: { avatarFile: [{ ...uploaded, url: 'https://example.com' }] } });
}

export function events(): void {
  const receiver = createWebhookReceiver({ secret: 's' });
  // @ts-expect-error a misspelt event
  receiver.on('person.updatet', () => undefined);
  // @ts-expect-error a misspelt object
  receiver.on('persn.updated', () => undefined);
  // @ts-expect-error a field that the record does not have
  receiver.on('person.updated', ({ record }) => record.jobTitel);
  // @ts-expect-error a created event has no updated fields
  receiver.on('person.created', ({ updatedFields }) => updatedFields);
  // @ts-expect-error an updated field that the object does not have
  receiver.on('person.updated', ({ updatedFields }) => updatedFields.includes('jobTitel'));
}
