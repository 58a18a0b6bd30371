/** Cards that each load what they show, as resolvers and components do, in a handful of requests for all of them. */
import { batchReads } from './crm/index.js';
import type { TwentyClient } from './crm/index.js';

/** What a card shows. */
export interface DealCard {
  readonly title: string;
  readonly company: string;
  readonly contact: string;
}

/** The cards of deals. Each card reads its own records; what is read in one turn goes together. */
export async function dealCards(client: TwentyClient, ids: readonly string[]): Promise<readonly DealCard[]> {
  const twenty = batchReads(client);
  return Promise.all(ids.map((id) => dealCard(twenty, id)));
}

async function dealCard(twenty: TwentyClient, id: string): Promise<DealCard> {
  const deal = await twenty.opportunities.findOneOrThrow({
    id,
    select: { name: true, companyId: true, pointOfContactId: true },
  });
  const [company, contact] = await Promise.all([
    deal.companyId ? twenty.companies.findOne({ id: deal.companyId, select: { name: true } }) : null,
    deal.pointOfContactId ? twenty.people.findOne({ id: deal.pointOfContactId, select: { name: true } }) : null,
  ]);
  return {
    title: deal.name ?? '',
    company: company?.name ?? '–',
    contact: contact?.name ? `${contact.name.firstName} ${contact.name.lastName}` : '–',
  };
}
