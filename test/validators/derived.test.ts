import { beforeAll, describe, expect, it } from 'vitest';
import * as classic from 'zod';
import * as mini from 'zod/mini';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { loadValidators, problems, temporaryFolder, writeOutput, type Schema, type Schemas } from './generated.js';

const ID = '20202020-b000-4485-94de-70c2a98daef2';

/** What derives schemas, as far as these tests call it. */
interface Deriving extends Schema {
  readonly pick: (keys: object) => Deriving;
  readonly omit: (keys: object) => Deriving;
  readonly extend: (shape: object) => Deriving;
  readonly partial: (keys?: object) => Deriving;
}

describe.each(['classic', 'mini'] as const)('schemas derived of those of zod %s', (zod) => {
  const folder = temporaryFolder(`derived-${zod}`);
  let schemas: Schemas;

  beforeAll(async () => {
    const metadata = FIXTURES['small'];
    if (!metadata) throw new Error('there is no such fixture');
    await writeOutput({ folder, source: await sourceOf(metadata), config: { validators: { zod } } });
    schemas = await loadValidators(folder);
  });

  const of = (name: string): Deriving => schemas[name] as Deriving;
  const flag = () => (zod === 'mini' ? mini.boolean() : classic.boolean());
  const withDefault = () => (zod === 'mini' ? mini._default(mini.string(), 'web') : classic.string().default('web'));

  it('have the keys that are picked', () => {
    const form = of('personCreateSchema').pick({ jobTitle: true, companyId: true });
    expect(Object.keys(form.shape).sort()).toEqual(['companyId', 'jobTitle']);
    expect(form.parse({ jobTitle: 'CTO' })).toEqual({ jobTitle: 'CTO' });
    expect(problems(form, { city: 'Rome' })).toEqual([' | Person takes no city']);
    expect(problems(form, { companyId: 'x' })).toEqual(['companyId | Company: expected a UUID']);
  });

  it('lack the keys that are omitted', () => {
    const form = of('personUpdateSchema').omit({ jobTitle: true });
    expect(problems(form, { jobTitle: 'x' })).toEqual([' | Person takes no jobTitle']);
    expect(form.parse({ companyId: ID })).toEqual({ companyId: ID });
  });

  it('have further keys, or other schemas for keys', () => {
    const form = of('personCreateSchema').extend({ consent: flag(), source: withDefault() });
    expect(form.parse({ jobTitle: 'CTO', consent: true })).toEqual({ jobTitle: 'CTO', consent: true, source: 'web' });
    expect(form.safeParse({ jobTitle: 'CTO' }).success).toBe(false);
    expect(of('personCreateSchema').extend({ jobTitle: flag() }).parse({ jobTitle: true })).toEqual({ jobTitle: true });
  });

  it('may lack any key, or some', () => {
    const record = of('personSchema').pick({ id: true, jobTitle: true });
    expect(record.safeParse({ id: ID }).success).toBe(false);
    expect(record.partial().parse({})).toEqual({});
    expect(record.partial({ jobTitle: true }).parse({ id: ID })).toEqual({ id: ID });
    expect(record.partial({ jobTitle: true }).safeParse({}).success).toBe(false);
    const deal = of('b2bDealCreateSchema');
    expect(deal.safeParse({}).success).toBe(false);
    expect(deal.partial().parse({})).toEqual({});
  });

  it('still refuse a relation that is given twice, and keep what a field must be', () => {
    const both = { companyId: ID, company: { connect: { where: { id: ID } } } };
    const want = ['company | Company: give company or companyId, not both'];
    expect(problems(of('personCreateSchema').pick({ company: true, companyId: true }), both)).toEqual(want);
    expect(problems(of('personCreateSchema').omit({ jobTitle: true }), both)).toEqual(want);
    expect(problems(of('personCreateSchema').partial(), both)).toEqual(want);
    expect(problems(of('personCreateSchema').extend({ consent: flag() }), { ...both, consent: true })).toEqual(want);
  });

  it('are derived further', () => {
    const form = of('personCreateSchema').pick({ jobTitle: true, companyId: true }).extend({ consent: flag() });
    expect(form.omit({ companyId: true }).partial().parse({ jobTitle: 'x' })).toEqual({ jobTitle: 'x' });
    expect(form.pick({ consent: true }).parse({ consent: true })).toEqual({ consent: true });
  });

  it('are not derived by keys that are not there', () => {
    const form = of('personCreateSchema').pick({ jobTitel: true });
    expect(() => form.parse({})).toThrow('Unrecognized key: "jobTitel"');
    expect(() => of('personSchema').omit({ nope: true }).parse({})).toThrow('Unrecognized key: "nope"');
  });
});
