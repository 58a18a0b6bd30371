import {
  TwentyBatchError,
  TwentyConflictError,
  TwentyError,
  TwentyNotFoundError,
  TwentyTimeoutError,
} from '../../../examples/crm/index.js';
import type { TwentyClient } from '../../../examples/crm/index.js';

const ABSENT = '7f1c3a55-0000-4000-8000-000000000000';

/** Meets every kind of error that an app can tell from the others. */
export async function fail(twenty: TwentyClient, { silentUrl }: { readonly silentUrl: string }) {
  const { people, products } = twenty;
  const silent = twenty.$with({ baseUrl: silentUrl, retries: 0 });
  const { id } = await products.create({ data: { sku: 'U-1' }, select: { id: true } });
  const notFound = await failureOf(people.findOneOrThrow({ id: ABSENT }));
  const conflict = await failureOf(products.create({ data: { sku: 'U-1' } }));
  const timeout = await failureOf(silent.people.count({ timeoutMs: 100 }));
  return {
    notFound: told(notFound),
    conflict: told(conflict),
    namesTheOther: conflict instanceof TwentyConflictError && conflict.conflictingRecordId === id,
    refused: told(await failureOf(people.deleteMany({ filter: {} }))),
    readOnly: told(await failureOf(twenty.$with({ readOnly: true }).people.create({ data: {} }))),
    wrongKey: told(await failureOf(twenty.$with({ apiKey: 'wrong' }).people.count())),
    badQuery: told(await failureOf(twenty.$query('{ people(filter: { nme: { eq: "x" } }) { totalCount } }'))),
    batch: batchOf(await failureOf(products.createMany({ data: [{ sku: 'B-1' }, { sku: 'U-1' }, { sku: 'B-2' }] }))),
    timeout: told(timeout),
    closed: told(await failureOf(silent.$with({ baseUrl: `${silentUrl}/closed` }).people.count())),
    abortedBefore: told(await failureOf(people.count({ signal: AbortSignal.abort(new Error('before')) }))),
    abortedMeanwhile: told(await abortMeanwhile((signal) => silent.people.count({ signal }))),
    classes: [notFound instanceof TwentyNotFoundError, timeout instanceof TwentyTimeoutError],
  };
}

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  );

async function abortMeanwhile(call: (signal: AbortSignal) => Promise<unknown>): Promise<unknown> {
  const controller = new AbortController();
  const failure = failureOf(call(controller.signal));
  setTimeout(() => controller.abort(new Error('meanwhile')), 100);
  return failure;
}

/** What is the same of an error everywhere: not the words that the engine has for a lost connection. */
function told(error: unknown) {
  if (!(error instanceof TwentyError)) return String(error);
  const { name, code, status, operation } = error;
  return { name, code, operation, ...(status === undefined ? {} : { status }) };
}

function batchOf(error: unknown) {
  if (!(error instanceof TwentyBatchError)) return String(error);
  const { name, records, failures, attempted } = error;
  return {
    name,
    records: records.length,
    attempted,
    failures: failures.map(({ index, error }) => [index, told(error)]),
  };
}
