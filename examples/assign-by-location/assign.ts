/** Gives companies without an owner one by the country of their address. */
import type { TwentyClient } from '../crm/index.js';

export interface Assigned {
  /** How many companies each member got, by e-mail address. */
  readonly assigned: ReadonlyMap<string, number>;
  /** Countries that nobody looks after. */
  readonly open: readonly string[];
}

/** `territories`: the e-mail address of a workspace member by country. Run it as often as you like. */
export async function assignByLocation({
  twenty,
  territories,
}: {
  readonly twenty: TwentyClient;
  readonly territories: Readonly<Record<string, string>>;
}): Promise<Assigned> {
  const members = await memberIds({ twenty, emails: Object.values(territories) });
  const assigned = new Map<string, number>();
  const open = new Set<string>();
  const groups = await twenty.companies.groupBy({
    by: ['address.addressCountry'],
    filter: { accountOwnerId: { is: 'NULL' } },
  });
  for (const { by } of groups) {
    const country = by['address.addressCountry'];
    if (!country) continue;
    const email = Object.hasOwn(territories, country) ? territories[country] : undefined;
    const accountOwnerId = email === undefined ? undefined : members.get(email);
    if (email === undefined || accountOwnerId === undefined) {
      open.add(country);
      continue;
    }
    const updated = await twenty.companies.updateMany({
      filter: { accountOwnerId: { is: 'NULL' }, address: { addressCountry: { eq: country } } },
      data: { accountOwnerId },
      select: { id: true },
    });
    assigned.set(email, (assigned.get(email) ?? 0) + updated.length);
  }
  return { assigned, open: [...open].sort() };
}

async function memberIds({
  twenty,
  emails,
}: {
  readonly twenty: TwentyClient;
  readonly emails: readonly string[];
}): Promise<ReadonlyMap<string, string>> {
  const { records } = await twenty.workspaceMembers.findMany({
    filter: { userEmail: { in: emails } },
    select: { id: true, userEmail: true },
  });
  return new Map(records.flatMap(({ id, userEmail }) => (userEmail ? [[userEmail, id]] : [])));
}
