/** Adds to the amount of a deal, whoever else is at it: a job that books payments, and people in the CRM. */
import { TwentyConflictError } from './crm/index.js';
import type { Opportunity, TwentyClient } from './crm/index.js';

/** How often to try: each try fails only if somebody else's write came first. */
const MOST_TRIES = 20;

/** Adds millionths to the amount of a deal. Nothing that others write meanwhile is lost. */
export async function addToAmount({
  twenty,
  id,
  micros,
}: {
  readonly twenty: TwentyClient;
  readonly id: string;
  readonly micros: number;
}): Promise<void> {
  let deal = await twenty.opportunities.findOneOrThrow({ id });
  for (let tries = 1; ; tries++) {
    const amount = { amountMicros: (deal.amount?.amountMicros ?? 0) + micros };
    try {
      await twenty.opportunities.update({ id, data: { amount }, ifUnchangedSince: deal.updatedAt });
      return;
    } catch (error) {
      const isConflict = error instanceof TwentyConflictError && error.current !== undefined;
      if (!isConflict || tries === MOST_TRIES) throw error;
      // the record as it is now, with every field that the call selects
      deal = error.current as Opportunity;
    }
  }
}
