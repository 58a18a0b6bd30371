/** What every app does with the code that it generates: it writes, reads, validates, is refused, receives an event. */
const BODY = `
interface Outcome {
  readonly firstName: string | null | undefined;
  readonly jobTitles: readonly (string | null | undefined)[];
  readonly hasQueried: boolean;
  readonly isValidated: boolean;
  readonly refused: string;
  readonly event: string | null | undefined;
}

export async function run(): Promise<Outcome> {
  const twenty = createTwentyClient();
  const data: PersonCreateInput = { name: { firstName: 'Ada' }, jobTitle: 'Analyst' };
  const created = await twenty.people.create({ data, select: { id: true, name: { firstName: true } } });
  const { records } = await twenty.people.findMany({
    filter: { id: { eq: created.id ?? '' } },
    select: { jobTitle: true },
  });
  // the parser is loaded now
  const queried = await twenty.$query<{ readonly people: { readonly totalCount: number } }>('{ people { totalCount } }');
  let refused = '';
  try {
    await twenty.people.create({ data: { emails: { primaryEmail: 'no address' } } });
  } catch (error) {
    if (error instanceof TwentyValidationError && error instanceof TwentyError) refused = error.name;
  }
  const event = sampleEvent('person.created', { record: { jobTitle: 'CTO' } });
  const received = await constructWebhookEvent({ ...(await signWebhook({ event, secret: 's' })), secret: 's' });
  return {
    firstName: created.name?.firstName,
    jobTitles: records.map(({ jobTitle }) => jobTitle),
    hasQueried: queried.people.totalCount > 0,
    isValidated: personCreateSchema.safeParse(data).success && !personCreateSchema.safeParse({ name: 1 }).success,
    refused,
    event: received.eventName === 'person.created' ? received.record.jobTitle : received.eventName,
  };
}
`;

/** What the app returns from `run`. */
export const OUTCOME = {
  firstName: 'Ada',
  jobTitles: ['Analyst'],
  hasQueried: true,
  isValidated: true,
  refused: 'TwentyValidationError',
  event: 'CTO',
};

/** The ending of an app's own imports. */
export type Ending = '' | '.js' | '.ts';

/** The module `src/app`. */
export const app = (ending: Ending): string =>
  `import { createTwentyClient, TwentyError, TwentyValidationError, type PersonCreateInput } from './crm/index${ending}';
import { personCreateSchema } from './crm/validators/index${ending}';
import { constructWebhookEvent, signWebhook } from './crm/webhooks${ending}';
import { sampleEvent } from './crm/webhook-samples${ending}';
${BODY}`;

/** The module `src/main`, which prints what the app returns. */
export const main = (ending: Ending): string => `import { run } from './app${ending}';

void run().then((outcome) => console.log(JSON.stringify(outcome)));
`;
