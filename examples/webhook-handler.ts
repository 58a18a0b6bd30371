/** Receives webhooks: verified, typed by event, each handled once. Works wherever the Fetch API does. */
import { createWebhookReceiver } from './crm/webhooks.js';

/** A handler of requests that tells a channel about people whose job changed. */
export function jobChangeHandler({
  secret,
  tell,
}: {
  readonly secret: string;
  readonly tell: (text: string) => void;
}): (request: Request) => Promise<Response> {
  const receiver = createWebhookReceiver({ secret }).on('person.updated', ({ record, updatedFields }) => {
    if (updatedFields.includes('jobTitle')) tell(`${record.name?.firstName} is now ${record.jobTitle}`);
  });
  return receiver.fetch;
}
