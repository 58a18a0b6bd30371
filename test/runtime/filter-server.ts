import { createTwentyClient } from '../../examples/crm/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { product, subscription } from '../../src/sandbox/metadata/example/custom.js';
import { COMPANIES, PEOPLE, PRODUCTS, SUBSCRIPTIONS } from '../facts/filter-records.js';
import { installWorkspace } from '../facts/install.js';
import { deletedOf } from './filter-fields.js';

/** A workspace that holds the records that filters are tried on, and nothing else in their objects. */
export interface FilterServer {
  readonly twenty: ReturnType<typeof createTwentyClient>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a sandbox with the records; or takes a real server that may be spoilt, where `TWENTY_FACTS_URL` and
 * `TWENTY_FACTS_KEY` name one and a key that may change its data model.
 */
export async function filterServer(): Promise<FilterServer> {
  const url = process.env['TWENTY_FACTS_URL'];
  const key = process.env['TWENTY_FACTS_KEY'];
  if (url === undefined || key === undefined) {
    const sandbox = await createSandbox();
    const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
    await seed(twenty);
    return { twenty, close: () => sandbox.close() };
  }
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  await installWorkspace({ objects: [product, subscription].map(withoutNumeric) }, async ({ path = '', body }) => {
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  });
  const twenty = createTwentyClient({ baseUrl: url, apiKey: key });
  await twenty.people.destroyMany({ filter: {}, everyRecord: true, select: { id: true } });
  await twenty.companies.destroyMany({ filter: {}, everyRecord: true, select: { id: true } });
  await seed(twenty);
  return { twenty, close: () => Promise.resolve() };
}

// A server has such fields, but makes no new ones.
const withoutNumeric = (object: typeof product): typeof product => ({
  ...object,
  fields: Object.fromEntries(Object.entries(object.fields).filter(([, { type }]) => type !== 'NUMERIC')),
});

async function seed(twenty: FilterServer['twenty']): Promise<void> {
  const select = { id: true } as const;
  await twenty.companies.createMany({ data: COMPANIES, select });
  await twenty.products.createMany({ data: PRODUCTS, select });
  await twenty.subscriptions.createMany({ data: SUBSCRIPTIONS, select });
  await twenty.people.createMany({ data: PEOPLE, select });
  for (const id of deletedOf('subscriptions')) await twenty.subscriptions.delete({ id, select });
  for (const id of deletedOf('products')) await twenty.products.delete({ id, select });
  for (const id of deletedOf('people')) await twenty.people.delete({ id, select });
}
