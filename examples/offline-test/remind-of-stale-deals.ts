/** Makes a task for each open deal that nobody has touched for weeks. */
import type { TwentyClient } from '../crm/index.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The title by which a reminder is known. */
const titleOf = (deal: { readonly name: string | null }): string =>
  `Follow up: ${deal.name ?? 'a deal without a name'}`;

/** Makes the tasks that are missing, and says how many. It may run every day: a deal gets one task. */
export async function remindOfStaleDeals({
  twenty,
  now,
  afterDays = 30,
}: {
  readonly twenty: TwentyClient;
  readonly now: Date;
  readonly afterDays?: number;
}): Promise<number> {
  const stale = twenty.opportunities.iterate({
    filter: { stage: { neq: 'CUSTOMER' }, updatedAt: { lt: new Date(now.getTime() - afterDays * DAY_MS) } },
    select: { id: true, name: true, ownerId: true },
  });
  let made = 0;
  for await (const deal of stale) {
    const known = await twenty.taskTargets.count({
      filter: { targetOpportunityId: { eq: deal.id }, task: { title: { eq: titleOf(deal) } } },
    });
    if (known > 0) continue;
    const task = await twenty.tasks.create({
      data: { title: titleOf(deal), status: 'TODO', assigneeId: deal.ownerId, dueAt: now },
      select: { id: true },
    });
    await twenty.taskTargets.create({ data: { taskId: task.id, targetOpportunityId: deal.id } });
    made += 1;
  }
  return made;
}
