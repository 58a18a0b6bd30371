import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { Company, Opportunity, Person, Product, Subscription } from '../../../examples/crm/index.js';
import * as validators from '../../../examples/crm/validators/index.js';
import { createSandbox, exampleWorkspace, plausibleRecords } from '../../../src/sandbox/index.js';
import type { RecordsByObject, Sandbox } from '../../../src/sandbox/index.js';
import { recordsOf } from '../../../src/sandbox/records/record-access.js';
import { hostile } from '../../fixtures/hostile.js';
import { kitchenSink } from '../../fixtures/kitchen-sink.js';

const schemas = validators as Readonly<Record<string, unknown>>; // read by name
const schemaOf = (name: string): z.ZodType => {
  const schema = schemas[name];
  if (schema === undefined) throw new Error(`there is no ${name}`);
  return schema as z.ZodType; // by its name
};

// the timeline is written by the server, and no part of what is generated
const make = plausibleRecords({ each: 910, counts: { timelineActivity: 0 } });

let made: RecordsByObject;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ listen: false, seed: make });
  made = make(sandbox.metadata());
});
afterAll(() => sandbox.close());

/** Records as answers show them. The cast: the example workspace is what its types are generated from. */
const stored = <Row>(name: string) => recordsOf(sandbox.records, name).all() as unknown as readonly Row[];

const problemsOf = (schema: string, values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => {
    const result = schemaOf(schema).safeParse(value);
    return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  });

describe('ten thousand plausible records of the example workspace', () => {
  it('are of every object', () => {
    const names = sandbox
      .metadata()
      .objects.map(({ nameSingular }) => nameSingular)
      .filter((name) => name !== 'timelineActivity');
    expect(Object.keys(made).sort()).toEqual(names.sort());
    expect(Object.values(made).flat()).toHaveLength(10_010);
  });

  it('pass the validators, as they are sent and as they are stored', () => {
    for (const [name, records] of Object.entries(made)) {
      expect(problemsOf(`${name}CreateSchema`, records), name).toEqual([]);
      expect(problemsOf(`${name}Schema`, stored(name)), name).toEqual([]);
      expect(stored(name)).toHaveLength(records.length);
    }
  });

  it('link to each other: mail addresses are of the company, and deals of the contact’s company', () => {
    const companies = new Map(stored<Company>('company').map((company) => [company.id, company]));
    const people = new Map(stored<Person>('person').map((person) => [person.id, person]));
    const employed = [...people.values()].filter(({ companyId }) => companyId !== null);
    expect(employed.length).toBeGreaterThan(700);
    for (const { companyId, emails } of employed) {
      const domain = companies.get(companyId ?? '')?.domainName?.primaryLinkUrl;
      if (emails?.primaryEmail && domain) expect(emails.primaryEmail.split('@')[1]).toBe(new URL(domain).hostname);
    }
    const deals = stored<Opportunity>('opportunity').filter(
      ({ companyId, pointOfContactId }) => companyId && pointOfContactId,
    );
    expect(deals.length).toBeGreaterThan(600);
    for (const { companyId, pointOfContactId } of deals) {
      const contact = people.get(pointOfContactId ?? '');
      if (contact?.companyId) expect(companyId).toBe(contact.companyId);
    }
  });

  it('agree within themselves: phones with the address, ends with beginnings', () => {
    const codes: Readonly<Record<string, string>> = { FR: '+33', GB: '+44', US: '+1', AU: '+61' };
    const phones = stored<Person>('person').flatMap((person) =>
      person.phones?.primaryPhoneNumber ? [person.phones] : [],
    );
    expect(phones.length).toBeGreaterThan(600);
    for (const { primaryPhoneCountryCode: country, primaryPhoneCallingCode: calling } of phones) {
      expect(calling).toBe(codes[country ?? '']);
    }
    for (const { closeDate, createdAt } of stored<Opportunity>('opportunity')) {
      if (closeDate !== null) expect(closeDate > createdAt).toBe(true);
    }
  });

  it('spread over options, empty fields and years', () => {
    const statuses = new Set(stored<Subscription>('subscription').map(({ status }) => status));
    const status = sandbox
      .metadata()
      .objects.flatMap((object) => object.fieldsList)
      .find(({ name, options }) => name === 'status' && options?.some(({ value }) => value === 'ACTIVE'));
    expect(statuses.size).toBeGreaterThanOrEqual(status?.options?.length ?? 1);
    const products = stored<Product>('product');
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length);
    expect(products.some(({ releasedOn }) => releasedOn === null)).toBe(true);
    expect(new Set(products.map(({ createdAt }) => createdAt.slice(0, 4)))).toEqual(new Set(['2024', '2025']));
  });

  it('have hosts that nobody has', () => {
    const hosts = JSON.stringify(made).match(/(?<=https:\/\/|@)[\w.-]+/g) ?? [];
    expect(hosts.length).toBeGreaterThan(1000);
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });
});

describe('plausible records', () => {
  it('are the same in every run, and others with another variant', () => {
    expect(plausibleRecords({ each: 3 })(exampleWorkspace)).toEqual(plausibleRecords({ each: 3 })(exampleWorkspace));
    expect(plausibleRecords({ each: 3, variant: 2 })(exampleWorkspace)).not.toEqual(
      plausibleRecords({ each: 3 })(exampleWorkspace),
    );
  });

  it('are as many as the counts say', () => {
    const records = plausibleRecords({ each: 0, counts: { company: 2, person: 5 } })(exampleWorkspace);
    expect(Object.entries(records).map(([name, { length }]) => [name, length])).toEqual([
      ['company', 2],
      ['person', 5],
    ]);
    expect(() => plausibleRecords({ counts: { people: 1 } })(exampleWorkspace)).toThrow(
      'The counts name "people", which is no object of the workspace.',
    );
  });

  it.each([
    ['with every field type', kitchenSink],
    ['with hostile names', hostile],
  ])('are taken by a workspace %s', async (_name, metadata) => {
    const other = await createSandbox({ listen: false, metadata, seed: plausibleRecords({ each: 25 }) });
    expect(Object.values(other.save().counts).every((count) => count === 25)).toBe(true);
    await other.close();
  });
});
