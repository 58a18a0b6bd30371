/** A report over deals: one request, computed by the server. */
import type { OpportunityStage, TwentyClient } from './crm/index.js';

/** A line of the report. */
export interface StageLine {
  readonly stage: OpportunityStage | null;
  readonly deals: number;
  /** In units of the currency. */
  readonly amount: number;
}

/** Deals and their amount by stage. */
export async function pipelineByStage(twenty: TwentyClient): Promise<readonly StageLine[]> {
  const groups = await twenty.opportunities.groupBy({ by: ['stage'], sum: ['amount.amountMicros'] });
  return groups.map(({ by, count, sum }) => ({
    stage: by.stage,
    deals: count,
    amount: (sum['amount.amountMicros'] ?? 0) / 1_000_000,
  }));
}
