import { expectTypeOf, test } from 'vitest';
import type { Exactly, Page, RecordWalk, Result } from '../../src/runtime/client/index.js';
import type { TwentyClient } from './sample/client.js';
import type { Emails, FullName } from './sample/composites.js';
import type { Company } from './sample/objects/company.js';
import type { Opportunity, OpportunityStage } from './sample/objects/opportunity.js';
import type { Person, PersonResult, PersonSelect, PersonSeniority, PersonTypes } from './sample/objects/person.js';

// Never called: tsc checks what must and what must not compile.
declare const twenty: TwentyClient;
declare const flag: boolean;

test('results are exactly the selection, with null where the schema says so', () => {
  const calls = async () => {
    const page = await twenty.people.findMany({
      select: {
        id: true,
        jobTitle: true,
        seniority: true,
        createdAt: false,
        searchVector: true,
        name: { firstName: true },
        emails: true,
        phones: { additionalPhones: { number: true } },
        company: { id: true, people: { id: true } },
        noteTargets: { note: { title: true } },
      },
    });
    expectTypeOf(page).toEqualTypeOf<
      Page<{
        id: string;
        jobTitle: string | null;
        seniority: PersonSeniority | null;
        searchVector: string | null;
        name: { firstName: string | null } | null;
        emails: Emails | null;
        phones: { additionalPhones: { number: string | null }[] | null };
        company: { id: string; people: { id: string }[] } | null;
        noteTargets: { note: { title: string | null } | null }[];
      }>
    >();

    expectTypeOf((await twenty.people.findMany()).records).toEqualTypeOf<Person[]>();
    expectTypeOf((await twenty.people.findMany({})).records).toEqualTypeOf<Person[]>();
    expectTypeOf(await twenty.people.findOne({ id: 'x' })).toEqualTypeOf<Person | null>();
    expectTypeOf(await twenty.people.findOneOrThrow({ id: 'x', select: { id: true } })).toEqualTypeOf<{ id: string }>();
    expectTypeOf(await twenty.people.findFirst({ select: { company: true } })).toEqualTypeOf<{
      company: Company | null;
    } | null>();
    expectTypeOf(await twenty.companies.findFirst({ select: { opportunities: true } })).toEqualTypeOf<{
      opportunities: Opportunity[];
    } | null>();
    for await (const person of twenty.people.iterate({ select: { name: true } }))
      expectTypeOf(person).toEqualTypeOf<{ name: FullName | null }>();
    expectTypeOf(await twenty.people.create({ data: {}, select: { id: true } })).toEqualTypeOf<{ id: string }>();
    expectTypeOf(await twenty.people.createMany({ data: [{}], select: { id: true } })).toEqualTypeOf<
      { id: string }[]
    >();
    expectTypeOf(await twenty.people.updateMany({ filter: {}, data: {} })).toEqualTypeOf<Person[]>();
    expectTypeOf(await twenty.people.findDuplicates({ ids: [], select: { id: true } })).toEqualTypeOf<
      { id: string }[][]
    >();
    expectTypeOf(await twenty.people.count()).toEqualTypeOf<number>();

    // a flag that is not known while compiling
    expectTypeOf((await twenty.people.findMany({ select: { id: flag } })).records).toEqualTypeOf<
      { id: string | undefined }[]
    >();
  };
  expectTypeOf(calls).toBeFunction();
  expectTypeOf<PersonResult<{ company: { name: true } }>>().toEqualTypeOf<{
    company: { name: string | null } | null;
  }>();
});

test('every operation returns what was selected', () => {
  const select = { id: true, name: { lastName: true } } as const;
  interface Chosen {
    id: string;
    name: { lastName: string | null } | null;
  }
  const calls = async ({ people } = twenty) => {
    const where = { filter: { score: { gt: 1 } }, select } as const;
    const one = { id: 'x', select } as const;
    const [data, rows] = [{ jobTitle: 'x' }, [{ jobTitle: 'x' }]];
    expectTypeOf(await people.findMany(where)).toEqualTypeOf<Page<Chosen>>();
    expectTypeOf(people.iterate(where)).toEqualTypeOf<RecordWalk<Chosen>>();
    expectTypeOf(await people.findFirst(where)).toEqualTypeOf<Chosen | null>();
    expectTypeOf(await people.findOne(one)).toEqualTypeOf<Chosen | null>();
    expectTypeOf(await people.findOneOrThrow(one)).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.findDuplicates({ ids: ['x'], select })).toEqualTypeOf<Chosen[][]>();
    expectTypeOf(await people.create({ data, select })).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.createMany({ data: rows, select })).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.upsert({ data, select })).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.upsertMany({ data: rows, select })).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.update({ ...one, data })).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.updateEach({ data: [{ id: 'x', data }], select })).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.updateMany({ ...where, data })).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.delete(one)).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.deleteMany(where)).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.restore(one)).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.restoreMany(where)).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.destroy(one)).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.destroyMany(where)).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.merge({ ids: ['x', 'y'], conflictPriorityIndex: 0, select })).toEqualTypeOf<Chosen>();
  };
  expectTypeOf(calls).toBeFunction();
});

test('a default selection holds for every call without one, and only names fields that exist', () => {
  const calls = async () => {
    const people = twenty.people.selecting({ id: true, company: { name: true } });
    interface Chosen {
      id: string;
      company: { name: string | null } | null;
    }
    expectTypeOf((await people.findMany()).records).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.create({ data: {} })).toEqualTypeOf<Chosen>();
    expectTypeOf(await people.findOne({ id: 'x', select: { jobTitle: true } })).toEqualTypeOf<{
      jobTitle: string | null;
    } | null>();
    expectTypeOf((await people.groupBy({ by: ['jobTitle'], records: true }))[0]!.records).toEqualTypeOf<Chosen[]>();
    expectTypeOf(await people.selecting({ id: true }).findFirst()).toEqualTypeOf<{ id: string } | null>();
    expectTypeOf(await people.count()).toEqualTypeOf<number>();
    // @ts-expect-error no field jobTitel
    twenty.people.selecting({ id: true, jobTitel: true });
    // @ts-expect-error no field nam
    twenty.people.selecting({ company: { id: true, nam: true } });
  };
  expectTypeOf(calls).toBeFunction();
});

test('the members of a client are typed', () => {
  const calls = async () => {
    expectTypeOf(await twenty.$query('{people{totalCount}}')).toEqualTypeOf<unknown>();
    expectTypeOf(await twenty.$query<{ a: 1 }>('query($id:ID!){a}', { id: 'x' }, { path: '/metadata' })).toEqualTypeOf<{
      a: 1;
    }>();
    expectTypeOf((await twenty.$search({ text: 'x' })).hits[0]!.recordId).toEqualTypeOf<string>();
    expectTypeOf(await twenty.$metadataVersion()).toEqualTypeOf<number>();
    expectTypeOf(twenty.$with({ timeoutMs: 1 })).toEqualTypeOf<TwentyClient>();
    // @ts-expect-error no path /rest
    void twenty.$query('{a}', {}, { path: '/rest' });
    // @ts-expect-error no option timeout
    twenty.$with({ timeout: 1 });
    // @ts-expect-error what to search for
    void twenty.$search({ objects: ['person'] });
  };
  expectTypeOf(calls).toBeFunction();
});

test('a select names only fields that exist, at any depth', () => {
  const calls = () => {
    // @ts-expect-error no field jobTitel
    void twenty.people.findMany({ select: { id: true, jobTitel: true } });
    // @ts-expect-error no field firstNam
    void twenty.people.findMany({ select: { name: { firstName: true, firstNam: true } } });
    // @ts-expect-error no field nam
    void twenty.people.findMany({ select: { company: { id: true, nam: true } } });
    // @ts-expect-error no field titel
    void twenty.people.findMany({ select: { id: true, noteTargets: { id: true, note: { id: true, titel: true } } } });
    // @ts-expect-error no field numbr
    void twenty.people.findMany({ select: { phones: { additionalPhones: { number: true, numbr: true } } } });
    // @ts-expect-error a scalar has no parts
    void twenty.people.findMany({ select: { id: { x: true } } });
    // @ts-expect-error not a yes or no
    void twenty.people.findMany({ select: { id: 1 } });

    const stale = { id: true, company: { id: true, nam: true } } as const;
    // @ts-expect-error also in a variable
    void twenty.people.findMany({ select: stale });
    // @ts-expect-error also where something is written
    void twenty.people.create({ data: {}, select: { id: true, jobTitel: true } });
  };
  expectTypeOf(calls).toBeFunction();
});

test('a to-many relation inside a to-many relation does not compile', () => {
  const calls = () => {
    void twenty.companies.findMany({ select: { people: { company: { id: true } } } });
    // @ts-expect-error noteTargets of people of a company
    void twenty.companies.findMany({ select: { people: { noteTargets: { id: true } } } });
    // @ts-expect-error with a to-one between them
    void twenty.companies.findMany({ select: { people: { id: true, company: { people: { id: true } } } } });
    // @ts-expect-error as a whole
    void twenty.companies.findMany({ select: { people: { noteTargets: true } } });
  };
  expectTypeOf(calls).toBeFunction();
});

test('filters take the operators and values of the field', () => {
  const calls = () => {
    void twenty.people.findMany({
      filter: {
        createdAt: { gte: '2026-01-01', lt: '2027-01-01' },
        seniority: { in: ['JUNIOR'] },
        tags: { containsAny: ['A'], isEmptyArray: false },
        company: { name: { ilike: '%a%' }, or: [{ employees: { gt: 1 } }] },
        or: [{ score: { is: 'NULL' } }, { not: { isActive: { eq: true } } }],
      },
    });
    // @ts-expect-error no operator equals
    void twenty.people.findMany({ filter: { jobTitle: { equals: 'x' } } });
    // @ts-expect-error text, not a number
    void twenty.people.findMany({ filter: { jobTitle: { eq: 1 } } });
    // @ts-expect-error no such option
    void twenty.people.findMany({ filter: { seniority: { eq: 'BOSS' } } });
    // @ts-expect-error a select has no containsAny
    void twenty.people.findMany({ filter: { seniority: { containsAny: ['JUNIOR'] } } });
    // @ts-expect-error a list of options has no eq
    void twenty.people.findMany({ filter: { tags: { eq: 'A' } } });
    // @ts-expect-error no neq of booleans
    void twenty.people.findMany({ filter: { isActive: { neq: true } } });
    // @ts-expect-error no field jobTitel
    void twenty.people.findMany({ filter: { jobTitel: { eq: 'x' } } });
    // @ts-expect-error also inside logic
    void twenty.people.findMany({ filter: { or: [{ not: { jobTitel: { eq: 'x' } } }] } });
    // @ts-expect-error one-to-many relations do not filter
    void twenty.people.findMany({ filter: { noteTargets: { id: { is: 'NULL' } } } });
    // @ts-expect-error one hop only
    void twenty.noteTargets.findMany({ filter: { targetPerson: { company: { name: { eq: 'x' } } } } });
    // @ts-expect-error one hop only, also inside logic
    void twenty.noteTargets.findMany({ filter: { targetPerson: { or: [{ company: { name: { eq: 'x' } } }] } } });
  };
  expectTypeOf(calls).toBeFunction();
});

test('orderBy knows the fields and directions', () => {
  const calls = () => {
    void twenty.people.findMany({ orderBy: { createdAt: 'DescNullsLast' } });
    void twenty.people.findMany({
      orderBy: [{ name: { lastName: 'AscNullsFirst' } }, { company: { name: 'AscNullsLast' } }],
    });
    // @ts-expect-error no field createdat
    void twenty.people.findMany({ orderBy: [{ createdat: 'DescNullsLast' }] });
    // @ts-expect-error no direction DESC
    void twenty.people.findMany({ orderBy: [{ createdAt: 'DESC' }] });
    // @ts-expect-error a composite is ordered by its parts
    void twenty.people.findMany({ orderBy: [{ name: 'AscNullsFirst' }] });
    // @ts-expect-error one hop only
    void twenty.noteTargets.findMany({ orderBy: [{ targetPerson: { company: { name: 'AscNullsFirst' } } }] });
  };
  expectTypeOf(calls).toBeFunction();
});

test('inputs need what is required and take nothing unknown', () => {
  const calls = () => {
    void twenty.opportunities.create({
      data: { name: 'Deal', company: { connect: { where: { domainName: { primaryLinkUrl: 'x' } } } } },
    });
    void twenty.opportunities.update({ id: 'x', data: { company: { disconnect: true } } });
    // @ts-expect-error name is required
    void twenty.opportunities.create({ data: {} });
    // @ts-expect-error no field nmae
    void twenty.opportunities.create({ data: { name: 'x', nmae: 'x' } });
    void twenty.opportunities.update({
      id: 'x',
      // @ts-expect-error connect or disconnect, not both
      data: { company: { connect: { where: { id: 'x' } }, disconnect: true } },
    });
    // @ts-expect-error not a unique field
    void twenty.opportunities.create({ data: { name: 'x', company: { connect: { where: { name: 'x' } } } } });
    // @ts-expect-error the id stays
    void twenty.opportunities.update({ id: 'x', data: { id: 'y' } });
    // @ts-expect-error which record
    void twenty.opportunities.update({ data: { name: 'x' } });
    // @ts-expect-error which records
    void twenty.opportunities.updateMany({ data: { name: 'x' } });
    // @ts-expect-error ids or data, not both
    void twenty.people.findDuplicates({ ids: ['x'], data: [{}] });
    // @ts-expect-error opportunities have no merge
    void twenty.opportunities.merge({ ids: ['x', 'y'], conflictPriorityIndex: 0 });
    // @ts-expect-error no object invoices
    void twenty.invoices.findMany();
  };
  expectTypeOf(calls).toBeFunction();
});

test('aggregates and groups are typed from what was asked for', () => {
  const calls = async () => {
    const totals = await twenty.opportunities.aggregate({
      filter: { stage: { eq: 'NEW' } },
      sum: ['amount.amountMicros'],
      min: ['closeDate', 'amount.amountMicros'],
      countEmpty: ['stage'],
      count: true,
    });
    expectTypeOf(totals).toEqualTypeOf<{
      count: number;
      sum: { 'amount.amountMicros': number | null };
      min: { closeDate: string | null; 'amount.amountMicros': number | null };
      countEmpty: { stage: number | null };
    }>();

    const groups = await twenty.opportunities.groupBy({
      by: ['stage', { closeDate: 'MONTH' }, 'company.name', 'amount.currencyCode'],
      sum: ['amount.amountMicros'],
      records: { name: true, company: { name: true } },
      orderBy: [{ count: 'DescNullsLast' }, { by: { stage: 'AscNullsFirst' } }],
    });
    const group = groups[0]!;
    expectTypeOf(group.by).toEqualTypeOf<{
      stage: OpportunityStage | null;
      closeDate: string | null;
      'company.name': string | null;
      'amount.currencyCode': string | null;
    }>();
    expectTypeOf(group.count).toEqualTypeOf<number>();
    expectTypeOf(group.sum).toEqualTypeOf<{ 'amount.amountMicros': number | null }>();
    expectTypeOf(group.records).toEqualTypeOf<{ name: string; company: { name: string | null } | null }[]>();
    const plain = await twenty.opportunities.groupBy({ by: ['stage'] });
    // @ts-expect-error not asked for
    void plain[0]!.records;
    // @ts-expect-error not asked for
    void plain[0]!.sum;

    // @ts-expect-error not a number
    void twenty.opportunities.aggregate({ sum: ['stage'] });
    // @ts-expect-error no function summ
    void twenty.opportunities.aggregate({ summ: ['amount.amountMicros'] });
    // @ts-expect-error a filter is checked here too
    void twenty.opportunities.aggregate({ filter: { stage: { eq: 'NEW' }, stagee: { eq: 'NEW' } } });
    // @ts-expect-error a date wants a granularity
    void twenty.opportunities.groupBy({ by: ['closeDate'] });
    // @ts-expect-error not a granularity
    void twenty.opportunities.groupBy({ by: [{ closeDate: 'MINUTE' }] });
    // @ts-expect-error no field typo
    void twenty.opportunities.groupBy({ by: ['stage'], records: { id: true, typo: true } });
    // @ts-expect-error what to group by
    void twenty.opportunities.groupBy({ sum: ['amount.amountMicros'] });
  };
  expectTypeOf(calls).toBeFunction();
});

test('functions that are generic over the selection can be written', () => {
  async function find<S extends PersonSelect>(
    select: Exactly<S, PersonSelect>,
  ): Promise<Result<PersonTypes, S> | null> {
    return twenty.people.findFirst<S>({ select });
  }
  expectTypeOf(find<{ id: true }>).returns.toEqualTypeOf<Promise<{ id: string } | null>>();
});
