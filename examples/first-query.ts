/** Finds people and their companies. Reads TWENTY_BASE_URL and TWENTY_API_KEY. */
import { createTwentyClient, type TwentyClient } from './crm/index.js';

/** Names of people with the names of their companies, newest first. */
export async function newestPeople(twenty: TwentyClient = createTwentyClient()): Promise<readonly string[]> {
  const { records } = await twenty.people.findMany({
    filter: { company: { name: { is: 'NOT_NULL' } } },
    orderBy: [{ createdAt: 'DescNullsLast' }],
    select: { name: { firstName: true, lastName: true }, company: { name: true } },
    first: 10,
  });
  return records.map(({ name, company }) => `${name?.firstName} ${name?.lastName} (${company?.name})`);
}
