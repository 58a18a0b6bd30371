/** Imports leads from a form or a file: validated, linked to their company, and safe to run again. */
import type { TwentyClient } from './crm/index.js';
import { personCreateSchema } from './crm/validators/person.js';

/** A row as it comes. */
export interface Lead {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly company: string;
}

/** What became of the rows. */
export interface Imported {
  readonly people: number;
  readonly refused: readonly { readonly lead: Lead; readonly reason: string }[];
}

/** Creates companies that are new, then upserts people by their email. */
export async function importLeads({
  twenty,
  leads,
}: {
  readonly twenty: TwentyClient;
  readonly leads: readonly Lead[];
}): Promise<Imported> {
  const companyIds = await ensureCompanies({ twenty, names: [...new Set(leads.map(({ company }) => company))] });
  const rows = leads.map((lead) => ({
    lead,
    parsed: personCreateSchema.safeParse({
      name: { firstName: lead.firstName, lastName: lead.lastName },
      emails: { primaryEmail: lead.email },
      companyId: companyIds.get(lead.company) ?? null,
    }),
  }));
  const people = await twenty.people.upsertMany({
    data: rows.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    select: { id: true },
  });
  const refused = rows.flatMap(({ lead, parsed }) =>
    parsed.success ? [] : [{ lead, reason: parsed.error.issues[0]?.message ?? '' }],
  );
  return { people: people.length, refused };
}

async function ensureCompanies({
  twenty,
  names,
}: {
  readonly twenty: TwentyClient;
  readonly names: readonly string[];
}): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for await (const { id, name } of twenty.companies.iterate({
    filter: { name: { in: names } },
    select: { id: true, name: true },
  })) {
    if (name) known.set(name, id);
  }
  const missing = names.filter((name) => !known.has(name));
  const created = await twenty.companies.createMany({
    data: missing.map((name) => ({ name })),
    select: { id: true, name: true },
  });
  for (const { id, name } of created) if (name) known.set(name, id);
  return known;
}
