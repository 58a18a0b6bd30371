import { capitalise } from '../../../twenty/graphql-names.js';
import { serverCrash } from '../../errors.js';
import type { AggregateKind, Stored } from '../../fields/scalar-type.js';
import { cellOf, cellsOf, partsOf } from '../model/record-object.js';
import type { Cell, Column, RecordObject, StoredRecord } from '../model/record-object.js';

/** Computes one aggregate of records. */
export type Aggregate = (rows: readonly StoredRecord[]) => number | string | null;

type NamedAggregate = readonly [string, Aggregate];

/** A record's value of a column as one thing to count; null where it is empty. */
type Whole = (row: StoredRecord) => unknown;

const wholeOf = (column: Column): Whole =>
  column.kind === 'scalar'
    ? cellOf(column).of
    : (row) => {
        const parts = partsOf(row, column.name) ?? {};
        return column.type.countedParts.map((part) => String(parts[part] ?? '')).join('') || null;
      };

/** Over no records an aggregate is null, a count of empty values too. */
const overSome =
  (aggregate: Aggregate): Aggregate =>
  (rows) =>
    rows.length === 0 ? null : aggregate(rows);

const count = (rows: readonly StoredRecord[], test: (row: StoredRecord) => boolean): number => {
  let found = 0;
  for (const row of rows) if (test(row)) found += 1;
  return found;
};

function countsOf(name: string, whole: Whole): readonly NamedAggregate[] {
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
    [`percentageEmpty${name}`, (rows) => empty(rows) / rows.length],
    [`percentageNotEmpty${name}`, (rows) => present(rows) / rows.length],
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

const rangeOf = (name: string, cell: Cell): readonly NamedAggregate[] => [
  [`min${name}`, extreme(cell, 1)],
  [`max${name}`, extreme(cell, -1)],
];

const numbersOf = (name: string, cell: Cell): readonly NamedAggregate[] => [
  ...rangeOf(name, cell),
  [`avg${name}`, orNull(cell, (values) => sum(values) / values.length)],
  [`sum${name}`, orNull(cell, sum)],
];

const truthsOf = (name: string, cell: Cell): readonly NamedAggregate[] => [
  [`countTrue${name}`, (rows) => count(rows, (row) => cell.of(row) === true)],
  [`countFalse${name}`, (rows) => count(rows, (row) => cell.of(row) === false)],
];

const OF_KIND: Readonly<Record<AggregateKind, (name: string, cell: Cell) => readonly NamedAggregate[]>> = {
  range: rangeOf,
  truths: truthsOf,
  numbers: numbersOf,
};

/** What there is beside the counts; of a composite, the name of the part stands behind that of the field. */
const calculationsOf = (column: Column): readonly NamedAggregate[] =>
  cellsOf(column).flatMap((cell) => {
    const { aggregate } = cell.type;
    const name = cell.path.split('.').map(capitalise).join('');
    return aggregate === undefined ? [] : OF_KIND[aggregate](name, cell);
  });

function aggregatesOfColumn(column: Column): readonly NamedAggregate[] {
  // the column behind a relation is not aggregated
  if (column.kind === 'scalar' && column.relation !== undefined) return [];
  return [...countsOf(capitalise(column.name), wholeOf(column)), ...calculationsOf(column)];
}

/** Aggregates over a morph relation are in the schema, and look for a column that is not there. */
const morphAggregates = (object: RecordObject): readonly NamedAggregate[] =>
  [...object.relations.values()]
    .filter(({ field }) => field.type === 'MORPH_RELATION')
    .flatMap(({ name }) =>
      countsOf(capitalise(name), () => null).map(([aggregate]): NamedAggregate => [
        aggregate,
        () => {
          throw serverCrash(`column ${object.nameSingular}.${name} does not exist`);
        },
      ]),
    );

const built = new WeakMap<RecordObject, ReadonlyMap<string, Aggregate>>();

/** The aggregates of an object by the names that its connection types have. */
export function aggregatesOf(object: RecordObject): ReadonlyMap<string, Aggregate> {
  const known = built.get(object);
  if (known !== undefined) return known;
  const columns = [...object.columns.values()];
  const aggregates = new Map<string, Aggregate>([
    ['totalCount', (rows) => rows.length],
    ...columns.flatMap(aggregatesOfColumn).map(([name, aggregate]): NamedAggregate => [name, overSome(aggregate)]),
    ...morphAggregates(object),
  ]);
  built.set(object, aggregates);
  return aggregates;
}
