/** What an app writes, and exactly what it gets: checked by the compiler, never run. */
import type { Company, FullName, PersonFilter, PersonResult, TwentyClient } from '../../examples/crm/index.js';

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
