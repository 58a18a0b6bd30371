import type { ServerField, ServerObject } from '../../../twenty/server-metadata.js';
import type { CompositeType, StoredParts } from '../../fields/composite-type.js';
import type { ScalarType, Stored } from '../../fields/scalar-type.js';

/** A record as the store keeps it: column → value, composites as their parts. Never changed in place. */
export interface StoredRecord {
  readonly id: string;
  readonly [column: string]: Stored | StoredParts | undefined;
}

/** A column that holds one value; a join column is one of type UUID that knows its relation. */
export interface ScalarColumn {
  readonly kind: 'scalar';
  readonly name: string;
  readonly field: ServerField;
  readonly type: ScalarType;
  readonly relation?: ToOne;
}

/** A column that holds the parts of a composite. */
export interface CompositeColumn {
  readonly kind: 'composite';
  readonly name: string;
  readonly field: ServerField;
  readonly type: CompositeType;
}

/** What a record keeps under one name. */
export type Column = ScalarColumn | CompositeColumn;

/** The many-to-one side of a relation, or one target of a morph relation. */
export interface ToOne {
  readonly kind: 'toOne';
  readonly name: string;
  readonly field: ServerField;
  /** The column that holds the id of the other record. */
  readonly column: string;
  /** `nameSingular` of the other object. */
  readonly target: string;
  /** What happens to this record when the other one is destroyed. */
  readonly onDelete: 'CASCADE' | 'SET_NULL';
}

/** The one-to-many side of a relation. */
export interface ToMany {
  readonly kind: 'toMany';
  readonly name: string;
  readonly field: ServerField;
  readonly target: string;
  /** The column of the other object that holds the id of this record. */
  readonly targetColumn: string;
}

/** One value inside a record: a scalar column or a part of a composite. */
export interface Cell {
  /** `jobTitle`, `emails.primaryEmail`. */
  readonly path: string;
  readonly type: ScalarType;
  readonly of: (record: StoredRecord) => Stored;
}

/** What no two records of an object may share, unless a value of it is null. */
export interface UniqueKey {
  /** The field that the error names; of several, the first. */
  readonly label: string;
  readonly fieldNames: readonly string[];
  readonly cells: readonly Cell[];
}

/** An object of the workspace, ready for records. */
export interface RecordObject {
  readonly metadata: ServerObject;
  readonly nameSingular: string;
  readonly namePlural: string;
  /** The name of its GraphQL type. */
  readonly typeName: string;
  /** Whether the workspace made it; the server's own objects are standard. */
  readonly isCustom: boolean;
  /** The name of its table, as database errors show it. */
  readonly tableName: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly relations: ReadonlyMap<string, ToOne | ToMany>;
  readonly uniqueKeys: readonly UniqueKey[];
}

/** The cell of a scalar column. */
export const cellOf = (column: ScalarColumn): Cell => ({
  path: column.name,
  type: column.type,
  // the column is scalar, so what is kept is no record of parts
  of: (record) => (record[column.name] ?? null) as Stored,
});

/** The kept parts of a composite, or undefined where the record has none. */
export const partsOf = (record: StoredRecord, column: string): StoredParts | undefined =>
  record[column] as StoredParts | undefined; // callers ask for composite columns only

/** The cell of one part of a composite; undefined if the type has no such part. */
export function partCellOf(column: CompositeColumn, part: string): Cell | undefined {
  const type = column.type.parts.get(part);
  if (type === undefined) return undefined;
  return { path: `${column.name}.${part}`, type, of: (record) => partsOf(record, column.name)?.[part] ?? null };
}

/** Every cell of a column. */
export const cellsOf = (column: Column): readonly Cell[] =>
  column.kind === 'scalar'
    ? [cellOf(column)]
    : [...column.type.parts.keys()].flatMap((part) => partCellOf(column, part) ?? []);
