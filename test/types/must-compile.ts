/** What an app writes, and exactly what it gets: checked by the compiler, never run. */
import { personMeta, subscriptionMeta } from '../../examples/crm/index.js';
import type { FieldMeta, ObjectMeta } from '../../examples/crm/runtime/client/index.js';
import type {
  Company,
  CompanySelect,
  FullName,
  OpportunityTypes,
  PersonCreateInput,
  PersonFilter,
  PersonOrderBy,
  PersonResult,
  PersonSelect,
  PersonTypes,
  PersonUpdateInput,
  Product,
  ProductAudiences,
  TwentyClient,
} from '../../examples/crm/index.js';
import type {
  AggregateArguments,
  Exactly,
  GroupByArguments,
  PageArguments,
} from '../../examples/crm/runtime/client/index.js';

/** Compiles only where both are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(...equal: Same<A, B> extends true ? [] : ['not the same', A, B]): void;

export async function results(twenty: TwentyClient): Promise<void> {
  const { records } = await twenty.people.findMany({
    select: {
      id: true,
      jobTitle: true,
      name: { firstName: true },
      company: { name: true, domainName: { primaryLinkUrl: true } },
    },
  });
  type Row = {
    id: string;
    jobTitle: string | null;
    name: { firstName: string | null } | null;
    company: { name: string | null; domainName: { primaryLinkUrl: string | null } | null } | null;
  };
  same<(typeof records)[number], Row>();

  // without a selection: the whole record; a composite or relation set to true: all of its own values
  same<Awaited<ReturnType<typeof wholeCompany>>, Company | null>();
  const wholeCompany = () => twenty.companies.findFirst();
  const parts = await twenty.people.findOneOrThrow({ id: 'x', select: { name: true, company: true } });
  same<typeof parts, { name: FullName | null; company: Company | null }>();

  // to-many: a list, never null; through it, a to-one that may be absent
  const linked = await twenty.people.findOneOrThrow({ id: 'x', select: { noteTargets: { note: { title: true } } } });
  same<typeof linked, { noteTargets: { note: { title: string | null } | null }[] }>();

  // a morph relation is a link per target
  const target = await twenty.noteTargets.findOneOrThrow({
    id: 'x',
    select: { targetPerson: { id: true }, targetCompanyId: true },
  });
  same<typeof target, { targetPerson: { id: string } | null; targetCompanyId: string | null }>();

  const totals = await twenty.opportunities.aggregate({
    sum: ['amount.amountMicros'],
    min: ['closeDate'],
    count: true,
  });
  same<(typeof totals)['sum'], { 'amount.amountMicros': number | null }>();
  same<(typeof totals)['min'], { closeDate: string | null }>();

  const groups = await twenty.opportunities.groupBy({ by: ['stage', { closeDate: 'MONTH' }, 'company.name'] });
  same<keyof (typeof groups)[number]['by'], 'stage' | 'closeDate' | 'company.name'>();
}

export async function inputs(twenty: TwentyClient): Promise<void> {
  await twenty.people.create({
    data: {
      name: { firstName: 'Ada' },
      company: { connect: { where: { domainName: { primaryLinkUrl: 'engines.example' } } } },
    },
  });
  await twenty.products.create({
    data: { sku: 'A-1', category: 'HARDWARE', audiences: ['ENTERPRISE'], attributes: { any: ['json'] } },
  });
  await twenty.people.update({ id: 'x', data: { jobTitle: null, company: { disconnect: true } } });
  await twenty.people.update({ id: 'x', data: { emails: { primaryEmail: null }, linkedinLink: null } });
  await twenty.people.updateMany({ filter: { jobTitle: { eq: 'CTO' } }, data: { jobTitle: 'Chief' } });
}

export const ranges: PersonFilter = {
  createdAt: { gte: '2026-01-01T00:00:00Z', lt: '2027-01-01T00:00:00Z' },
  or: [{ company: { name: { ilike: '%a%' } } }, { not: { emails: { primaryEmail: { is: 'NULL' } } } }],
};

export const named = (person: PersonResult<{ name: { firstName: true } }>): string | null | undefined =>
  person.name?.firstName;

/** Inputs are built step by step, and results are the caller's to change. */
export function steps(product: Product): unknown {
  const created: PersonCreateInput = {};
  created.jobTitle = 'CTO';
  created.emails = { primaryEmail: 'ada@example.com' };
  created.emails.additionalEmails = [];
  created.company = { connect: { where: {} } };
  created.company.connect.where.id = 'x';
  const updated: PersonUpdateInput = {};
  updated.jobTitle = 'CTO';
  const filter: PersonFilter = {};
  filter.jobTitle = {};
  filter.jobTitle.in = ['CTO'];
  filter.not = { jobTitle: { is: 'NULL' } };
  filter.and = [filter.not];
  const order: PersonOrderBy = {};
  order.createdAt = 'AscNullsLast';
  const select: PersonSelect = {};
  select.id = true;
  product.audiences?.push('ENTERPRISE');
  product.sku = product.sku.trim();
  if (Array.isArray(product.attributes)) product.attributes.push('x');
  return [created, updated, filter, order, select];
}

/** Lists that are given may be constants: nothing is changed in them. */
export function constants(twenty: TwentyClient): unknown {
  const titles = ['CTO', 'CEO'] as const;
  const audiences: readonly ProductAudiences[] = ['ENTERPRISE'];
  return [
    twenty.people.findMany({ filter: { jobTitle: { in: titles } }, orderBy: [{ id: 'AscNullsLast' }] as const }),
    twenty.products.create({ data: { sku: 'A-1', audiences, attributes: { titles } } }),
  ];
}

/** Functions that pass a selection or options of their own on; their callers get exactly what they select. */
export async function wrappers(twenty: TwentyClient): Promise<void> {
  const select = { id: true, company: { name: true } } as const;
  type Row = { id: string; company: { name: string | null } | null };

  const find = <const S extends PersonSelect>(select: S) => twenty.people.findMany({ select });
  same<Awaited<ReturnType<typeof found>>[number], Row>();
  const found = async () => (await find(select)).records;

  const list = async <S extends PersonSelect>(select: S): Promise<PersonResult<S>[]> =>
    (await twenty.people.findMany({ select })).records;
  same<Awaited<ReturnType<typeof listed>>[number], Row>();
  const listed = () => list(select);

  const page = <S extends PersonSelect>(args: PageArguments<PersonTypes, S>) => twenty.people.findMany(args);
  same<Awaited<ReturnType<typeof paged>>[number], Row>();
  const paged = async () => (await page({ select, first: 1 })).records;

  const below = <const S extends CompanySelect>(company: S) =>
    twenty.people.findMany({ select: { id: true, company } });
  same<Awaited<ReturnType<typeof employer>>[number], Row>();
  const employer = async () => (await below({ name: true })).records;

  const made = <const S extends PersonSelect>(select: S) => twenty.people.create({ data: {}, select });
  same<Awaited<ReturnType<typeof created>>, Row>();
  const created = () => made(select);

  const chosen = <const S extends PersonSelect>(select: S) => twenty.people.selecting(select).findFirst();
  same<Awaited<ReturnType<typeof first>>, Row | null>();
  const first = () => chosen(select);

  // one that checks its callers, too
  const exact = <const S>(select: Exactly<S, PersonSelect>) => twenty.people.selecting(select).findFirst();
  same<Awaited<ReturnType<typeof exactly>>, Row | null>();
  const exactly = () => exact(select);
  // @ts-expect-error no field jobTitel
  await exact({ id: true, jobTitel: true });

  const sums = <const A extends AggregateArguments<OpportunityTypes>>(args: A) => twenty.opportunities.aggregate(args);
  same<Awaited<ReturnType<typeof summed>>['sum'], { 'amount.amountMicros': number | null }>();
  const summed = () => sums({ sum: ['amount.amountMicros'] });

  const groups = <const A extends GroupByArguments<OpportunityTypes>>(args: A) => twenty.opportunities.groupBy(args);
  same<Awaited<ReturnType<typeof grouped>>[number]['by']['closeDate'], string | null>();
  const grouped = () => groups({ by: ['stage', { closeDate: 'MONTH' }] });
}

/** Forms and tables work on what is known of any object. */
export const labels = (meta: ObjectMeta): readonly string[] =>
  Object.values(meta.fields).flatMap(({ label, options = [] }: FieldMeta) => [
    label,
    ...options.map((each) => each.label),
  ]);
export const known = [labels(personMeta), labels(subscriptionMeta)];

/** An object whose name is known only at run time: any field, with a value of which nothing is known. */
export async function general(twenty: TwentyClient, name: string): Promise<void> {
  const object = twenty.$object(name);
  const record = await object.findFirst({ filter: { stage: { eq: 'NEW' } }, orderBy: { createdAt: 'AscNullsLast' } });
  same<typeof record, { [field: string]: unknown } | null>();
  const { records } = await object.findMany({ select: { id: true, company: { name: true } }, first: 1 });
  same<(typeof records)[number], { id: unknown; company: unknown }>();
  const chosen = await object.selecting({ id: true }).create({ data: { name: 'x' } });
  same<typeof chosen, { id: unknown }>();
  const [group] = await object.groupBy({ by: ['stage'], max: ['amount.amountMicros'] });
  same<
    typeof group,
    ({ count: number; max: { 'amount.amountMicros': string | number | null } } & { by: { stage: unknown } }) | undefined
  >();
}
