import type { QueryClient } from '@tanstack/query-core';
import type { TwentyClient } from './crm/index.js';
import { queries } from './crm/queries.js';

/** Where people come from, and where they are kept. */
interface Connection {
  readonly twenty: TwentyClient;
  readonly cache: QueryClient;
}

/** First names of the newest people, from the cache where it has them. */
export async function newestPeople({ twenty, cache }: Connection): Promise<readonly (string | null | undefined)[]> {
  const { records } = await cache.fetchQuery({
    ...queries.people.findMany(twenty, {
      select: { name: { firstName: true } },
      orderBy: [{ createdAt: 'DescNullsLast' }],
      first: 10,
    }),
    staleTime: 60_000,
  });
  return records.map(({ name }) => name?.firstName);
}

/** Adds a person; what was read of people before is read again when it is asked for next. */
export async function addPerson({ twenty, cache, firstName }: Connection & { readonly firstName: string }) {
  await twenty.people.create({ data: { name: { firstName } } });
  await cache.invalidateQueries({ queryKey: queries.people.all });
}
