import type { TwentyClient } from '../../../examples/crm/index.js';

/** Changes, deletes, restores and destroys records, one and many. */
export async function changeRecords({ people, products }: TwentyClient) {
  const emails = { primaryEmail: 'grace@example.com' };
  const { id } = await people.upsert({ data: { emails, jobTitle: 'Admiral' }, select: { id: true } });
  const upserted = await people.upsertMany({
    data: [{ emails, jobTitle: 'Rear admiral' }, { jobTitle: 'New' }],
    select: { id: true, jobTitle: true },
  });
  const updated = await people.update({
    id,
    data: { name: { firstName: 'Grace' }, linkedinLink: null },
    select: { name: true, jobTitle: true },
  });
  const { records } = await products.findMany({ orderBy: { sku: 'AscNullsLast' }, select: { id: true } });
  const [one = { id: '' }, two = { id: '' }, three = { id: '' }] = records;
  const each = await products.updateEach({
    data: records.map((product, index) => ({ id: product.id, data: { weight: index / 4 } })),
    select: { sku: true, weight: true },
    concurrency: 3,
  });
  const hardware = { category: { eq: 'HARDWARE' } } as const;
  const renamed = await products.updateMany({ filter: hardware, data: { name: 'Ware' }, select: { name: true } });
  const count = () => products.count();
  const counts: number[] = [];
  await products.delete({ id: one.id });
  counts.push(await count());
  await products.restore({ id: one.id });
  counts.push(await count());
  await products.deleteMany({ filter: { id: { in: [one.id, two.id] } } });
  counts.push(await count());
  const restored = await products.restoreMany({
    filter: { ...hardware, deletedAt: { is: 'NOT_NULL' } },
    select: { deletedAt: true },
  });
  await products.destroy({ id: three.id });
  counts.push(await count());
  const destroyed = await products.destroyMany({ filter: {}, everyRecord: true, select: { name: true } });
  counts.push(await count());
  return {
    upserted: upserted.map((person) => `${person.jobTitle} ${person.id === id ? 'updated' : 'created'}`),
    updated,
    each,
    renamed,
    restored,
    destroyed,
    counts,
  };
}
