import type { TwentyClient } from '../../../examples/crm/index.js';

/** Finds records that are there twice and makes one of them. */
export async function meetDuplicates({ people }: TwentyClient) {
  const name = { firstName: 'Ada', lastName: 'Lovelace' };
  const [ada = { id: '' }, twin = { id: '' }] = await people.createMany({
    data: [
      { name, jobTitle: '' },
      { name, jobTitle: 'Countess' },
    ],
    select: { id: true },
  });
  const ids = [ada.id, twin.id];
  const found = await people.findDuplicates({ ids, select: { jobTitle: true } });
  const toCome = await people.findDuplicates({ data: [{ name }], select: { jobTitle: true } });
  const merging = { ids, conflictPriorityIndex: 0, select: { jobTitle: true } } as const;
  return {
    found,
    toCome: toCome.map((duplicates) => duplicates.length),
    shown: await people.merge({ ...merging, dryRun: true }),
    merged: await people.merge(merging),
    left: await people.count({ filter: { name: { firstName: { eq: 'Ada' } } } }),
  };
}
