import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ClientMembers, ClientOptions, GeneralOperations, SyncReport } from '../../src/runtime/client/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox, defineWorkspace } from '../../src/sandbox/index.js';
import { CREATED_VALUES, parcelWith } from '../facts/created-values.js';
import { CARRIER } from '../facts/created/ids.js';
import { factsDefinition } from '../facts/workspace.js';
import { temporaryFolder, writeOutput } from '../validators/generated.js';

// What a 2.21 server takes for each type of field is a table of facts. A row with such a value is written, and then it
// must be known to be there: otherwise every run would write it again.

interface Generated {
  createTwentyClient(options: ClientOptions): ClientMembers;
}

let sandbox: Sandbox;
let parcels: GeneralOperations;
beforeAll(async () => {
  sandbox = await createSandbox({ metadata: defineWorkspace(factsDefinition) });
  const folder = temporaryFolder('sync');
  await writeOutput({ folder, source: await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey }) });
  const outfile = join(folder, 'client.mjs');
  const entryPoints = [join(folder, 'client.ts')];
  await build({ entryPoints, bundle: true, format: 'esm', platform: 'node', packages: 'external', outfile });
  const { createTwentyClient } = (await import(pathToFileURL(outfile).href)) as Generated;
  const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
  parcels = twenty.$object('parcel');
  await twenty.$object('carrier').create({ data: { id: CARRIER, callSign: 'BERG-1', fleet: 3 } });
});
afterAll(() => sandbox.close());

// What a record is matched by, or an update cannot change.
const LEFT_OUT = ['barcode', 'sender', 'createdAt', 'updatedAt', 'deletedAt', 'id', 'position', 'searchVector'];
const values = CREATED_VALUES.filter(
  ({ field, value, refusal }) =>
    refusal === undefined &&
    !LEFT_OUT.includes(field) &&
    // The server puts the default of an actor in the place of null, every time.
    !(field === 'handledBy' && value === null),
);

/** A row for each value, each with a key of its own. */
const rows = (valueOf: (index: number) => unknown) =>
  values.map(({ field }, index) => ({ ...parcelWith({ field, value: valueOf(index) }), barcode: `parcel-${index}` }));

/** What became of each value that is not as expected. */
const others = ({ items }: SyncReport, expected: readonly string[]) =>
  items.flatMap((item, index) => {
    const isExpected = expected.includes(item.outcome) || (item.outcome === 'failed' && isRefused(item.error));
    return isExpected ? [] : [`${values[index]?.line}: ${JSON.stringify(item)} ${String(Object(item)['error'] ?? '')}`];
  });

// The client refuses some values that a server takes, such as links that are named by a number.
const isRefused = (error: unknown): boolean => (Object(error) as { readonly code?: unknown }).code === 'REFUSED';

const given = (index: number) => values[index]?.value;

/** The next value of the same field. */
const next = (index: number) => {
  const { field } = values[index]!;
  const ofField = values.filter((each) => each.field === field);
  return ofField[(ofField.findIndex(({ line }) => line === values[index]!.line) + 1) % ofField.length]?.value;
};

/** What a record has of the next value: of a composite, the parts that it mentions. */
function mentioned(record: unknown, index: number): unknown {
  const kept = (record as { readonly [field: string]: unknown })[values[index]!.field];
  const value = next(index);
  if (Object(value) !== value || Object(kept) !== kept || Array.isArray(value)) return kept;
  return Object.fromEntries(Object.entries(kept as object).filter(([part]) => part in (value as object)));
}

test('what a row has of any type of field is known to be there once it is written', async () => {
  expect(values.length).toBeGreaterThan(150);
  expect(others(await parcels.syncMany({ data: rows(given), match: 'barcode' }), ['created'])).toEqual([]);
  const again = await parcels.syncMany({ data: rows(given), match: 'barcode' });
  expect(others(again, ['unchanged'])).toEqual([]);
});

test('what counts as unchanged is what an update leaves as it is', async () => {
  const before = await parcels.syncMany({ data: rows(next), match: 'barcode', dryRun: true });
  const changed: string[] = [];
  for (const [index, item] of before.items.entries()) {
    if (item.outcome !== 'unchanged') continue;
    const { id } = item;
    const [kept] = (await parcels.findMany({ filter: { id: { eq: id } } })).records;
    const updated = await parcels
      .update({ id, data: { [values[index]!.field]: next(index) as object } })
      .catch(isRefused);
    if (updated !== true && !isDeepStrictEqual(mentioned(updated, index), mentioned(kept, index)))
      changed.push(`${values[index]!.line} → ${JSON.stringify(next(index))}`);
  }
  expect(changed).toEqual([]);
  const after = await parcels.syncMany({ data: rows(next), match: 'barcode' });
  // What the client refused to create has no record yet.
  expect(others(after, ['created', 'updated', 'unchanged'])).toEqual([]);
  expect(after.updated).toBeGreaterThan(100);
  expect(others(await parcels.syncMany({ data: rows(next), match: 'barcode' }), ['unchanged'])).toEqual([]);
});
