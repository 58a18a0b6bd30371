import type { Table } from '../store/table.js';

type Data = Readonly<Record<string, unknown>>;

const numbersIn = (data: readonly Data[]): readonly number[] =>
  data.map((record) => record.position).filter((position): position is number => typeof position === 'number');

/** Gives each record that asks for it, or for none, a position before all others (`first`) or after them (`last`). */
export function withPositions(data: readonly Data[], table: Table): readonly Data[] {
  if (!table.object.columns.has('position')) return data;
  const range = table.positions();
  const numbers = numbersIn(data);
  let first = Math.min(range?.min ?? 1, ...numbers);
  let last = Math.max(range?.max ?? 1, ...numbers);
  return data.map((record) => {
    if (record.position === 'last') return { ...record, position: (last += 1) };
    if (record.position === 'first' || record.position === undefined) return { ...record, position: (first -= 1) };
    return record;
  });
}
