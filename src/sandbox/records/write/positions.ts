import type { Table } from '../store/table.js';

type Data = Readonly<Record<string, unknown>>;

const numbersIn = (data: readonly Data[]): readonly number[] =>
  data.map((record) => record.position).filter((position): position is number => typeof position === 'number');

/** What becomes of records that say nothing of a position: they come first, or stay without. */
export type MissingPosition = 'first' | 'none';

const RANKS: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ['first', 0],
  ['last', 1],
]);

/** The server puts records into this order: those at the beginning, those at the end, those with a number, the rest. */
const rankOf = ({ position }: Data, missing: MissingPosition): number =>
  RANKS.get(position ?? (position === undefined ? missing : null)) ?? (typeof position === 'number' ? 2 : 3);

/**
 * Gives each record that asks for it a position before all others (`first`) or after them (`last`). The records come back
 * in another order where some have a number and others have not.
 */
export function withPositions(data: readonly Data[], table: Table, missing: MissingPosition): readonly Data[] {
  if (!table.object.columns.has('position')) return data;
  const range = table.positions();
  const numbers = numbersIn(data);
  let first = Math.min(range?.min ?? 1, ...numbers);
  let last = Math.max(range?.max ?? 1, ...numbers);
  const ranked = data.map((record) => ({ record, rank: rankOf(record, missing) }));
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .map(({ record, rank }) => {
      if (rank === 0) return { ...record, position: (first -= 1) };
      return rank === 1 ? { ...record, position: (last += 1) } : record;
    });
}
