import type { TwentyClient } from '../../../examples/crm/index.js';

/** Makes records of another system's rows, and reads what that has changed. */
export async function keepInStep({ products }: TwentyClient) {
  const select = { sku: true } as const;
  let since: string | Date = new Date(0);
  for await (const change of products.changes({ select })) since = change.cursor;
  const data = [
    { sku: 'S-1', name: 'One' },
    { sku: 'S-2', name: 'Two' },
  ];
  const first = await products.syncMany({ data, match: 'sku' });
  const second = await products.syncMany({ data, match: 'sku' });
  const changed: string[] = [];
  for await (const { record, isNew } of products.changes({ select, since }))
    changed.push(`${record.sku} ${isNew ? 'is new' : 'is old'}`);
  const gone: string[] = [];
  const known = [{ id: 'ffffffff-ffff-4fff-bfff-ffffffffffff' }];
  for await (const { kind } of products.reconcile({ known, filter: { sku: { eq: 'S-1' } }, select })) gone.push(kind);
  const { record, isCreated } = await products.findOrCreate({ match: 'sku', data: { sku: 'S-1' }, select });
  return { counts: [first.created, second.unchanged], changed: changed.sort(), gone, found: { record, isCreated } };
}
