import { capitalise } from '../../../plugin/workspace/graphql-names.js';
import type { Stored } from '../fields/scalar-type.js';
import { cellOf, partCellOf, partsOf } from '../model/record-object.js';
import type { Cell, Column, RecordObject, StoredRecord } from '../model/record-object.js';

/** Computes one aggregate of records. */
export type Aggregate = (rows: readonly StoredRecord[]) => number | string | null;

/** A record's value of a column as one thing to count; null where it is empty. */
type Whole = (row: StoredRecord) => unknown;

const wholeOf = (column: Column): Whole =>
  column.kind === 'scalar'
    ? cellOf(column).of
    : (row) => {
        const parts = Object.values(partsOf(row, column.name) ?? {});
        return parts.every((part) => part === null) ? null : parts;
      };

const count = (rows: readonly StoredRecord[], test: (row: StoredRecord) => boolean): number => {
  let found = 0;
  for (const row of rows) if (test(row)) found += 1;
  return found;
};

const share = (part: number, rows: readonly StoredRecord[]): number | null =>
  rows.length === 0 ? null : part / rows.length;

function countsOf(name: string, whole: Whole): readonly (readonly [string, Aggregate])[] {
  const empty = (rows: readonly StoredRecord[]) => count(rows, (row) => whole(row) === null);
  const present = (rows: readonly StoredRecord[]) => count(rows, (row) => whole(row) !== null);
  const distinct: Aggregate = (rows) => {
    const values = new Set(
      rows
        .map(whole)
        .filter((value) => value !== null)
        .map((value) => JSON.stringify(value)),
    );
    return values.size;
  };
  return [
    [`countUniqueValues${name}`, distinct],
    [`countEmpty${name}`, empty],
    [`countNotEmpty${name}`, present],
    [`percentageEmpty${name}`, (rows) => share(empty(rows), rows)],
    [`percentageNotEmpty${name}`, (rows) => share(present(rows), rows)],
  ];
}

const valuesOf = (cell: Cell, rows: readonly StoredRecord[]): readonly Stored[] =>
  rows.map(cell.of).filter((value) => value !== null);

function extreme(cell: Cell, sign: 1 | -1): Aggregate {
  return (rows) => {
    let best: Stored = null;
    for (const value of valuesOf(cell, rows)) {
      if (best === null || sign * cell.type.compare(value, best) < 0) best = value;
    }
    return typeof best === 'number' || typeof best === 'string' ? best : null;
  };
}

const sum = (values: readonly Stored[]): number => values.reduce<number>((total, value) => total + Number(value), 0);

const orNull =
  (cell: Cell, compute: (values: readonly Stored[]) => number): Aggregate =>
  (rows) => {
    const values = valuesOf(cell, rows);
    return values.length === 0 ? null : compute(values);
  };

const rangeOf = (name: string, cell: Cell): readonly (readonly [string, Aggregate])[] => [
  [`min${name}`, extreme(cell, 1)],
  [`max${name}`, extreme(cell, -1)],
];

const numbersOf = (name: string, cell: Cell): readonly (readonly [string, Aggregate])[] => [
  ...rangeOf(name, cell),
  [`avg${name}`, orNull(cell, (values) => sum(values) / values.length)],
  [`sum${name}`, orNull(cell, sum)],
];

const truthsOf = (name: string, cell: Cell): readonly (readonly [string, Aggregate])[] => [
  [`countTrue${name}`, (rows) => count(rows, (row) => cell.of(row) === true)],
  [`countFalse${name}`, (rows) => count(rows, (row) => cell.of(row) === false)],
];

/** What there is beside the counts, by field type. */
const BY_TYPE: ReadonlyMap<string, (name: string, cell: Cell) => readonly (readonly [string, Aggregate])[]> = new Map([
  ['DATE', rangeOf],
  ['DATE_TIME', rangeOf],
  ['BOOLEAN', truthsOf],
  ['NUMBER', numbersOf],
]);

function aggregatesOfColumn(column: Column): readonly (readonly [string, Aggregate])[] {
  // a relation is not aggregated, nor is the column behind it
  if (column.kind === 'scalar' && column.relation !== undefined) return [];
  const name = capitalise(column.name);
  const counts = countsOf(name, wholeOf(column));
  if (column.kind === 'scalar') return [...counts, ...(BY_TYPE.get(column.type.name)?.(name, cellOf(column)) ?? [])];
  const amount = column.field.type === 'CURRENCY' ? partCellOf(column, 'amountMicros') : undefined;
  return amount === undefined ? counts : [...counts, ...numbersOf(`${name}AmountMicros`, amount)];
}

const built = new WeakMap<RecordObject, ReadonlyMap<string, Aggregate>>();

/** The aggregates of an object by the names that its connection types have. */
export function aggregatesOf(object: RecordObject): ReadonlyMap<string, Aggregate> {
  const known = built.get(object);
  if (known !== undefined) return known;
  const columns = [...object.columns.values()];
  const aggregates = new Map<string, Aggregate>([
    ['totalCount', (rows) => rows.length],
    ...columns.flatMap(aggregatesOfColumn),
  ]);
  built.set(object, aggregates);
  return aggregates;
}
