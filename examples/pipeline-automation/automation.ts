/** Follows the pipeline: a deal that reaches a stage gets a task for its owner and a note. */
import type { OpportunityStage, TwentyClient } from '../crm/index.js';
import { createWebhookReceiver } from '../crm/webhooks.js';
import { addNote, addTask } from '../notes-and-tasks/notes-and-tasks.js';

/** What is to be done, by stage. A stage that is renamed in Twenty does not compile here. */
const NEXT_STEPS: Partial<Record<OpportunityStage, string>> = {
  MEETING: 'Prepare the meeting',
  PROPOSAL: 'Send the proposal',
};

/** A handler of requests for the webhook `opportunity.updated`. */
export function pipelineAutomation({
  twenty,
  secret,
}: {
  readonly twenty: TwentyClient;
  readonly secret: string;
}): (request: Request) => Promise<Response> {
  const receiver = createWebhookReceiver({ secret }).on('opportunity.updated', async ({ record, updatedFields }) => {
    if (!updatedFields.includes('stage') || !record.stage) return;
    const title = NEXT_STEPS[record.stage];
    if (title === undefined) return;
    const target = { targetOpportunityId: record.id };
    await addTask({ twenty, target, title, assigneeId: record.ownerId ?? null });
    await addNote({ twenty, target, title: `Stage ${record.stage}`, markdown: `Next: ${title.toLowerCase()}.` });
  });
  return receiver.fetch;
}
