import { badArgument, serverCrash } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import { columnOfPath } from '../../fields/text.js';
import type { Stored } from '../../fields/scalar-type.js';
import { objectNamed } from '../model/record-model.js';
import { cellOf, partCellOf } from '../model/record-object.js';
import type { Cell, Column, CompositeColumn, RecordObject, StoredRecord, ToOne } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import { dateGroupOf, isGranularity } from './granularity.js';
import type { DateGrouping } from './granularity.js';

/** What records are grouped by. */
export interface Dimension {
  /** The field of the grouped object. */
  readonly field: string;
  /** What of it: a part of a composite, or a field of the related record and a part of that. */
  readonly inner: readonly string[];
  readonly cell: Cell;
  readonly grouping?: DateGrouping;
  /** The groups of a record, as its dimension values are shown: one, or one for each item of a list. */
  readonly groupsOf: (row: StoredRecord) => readonly Stored[];
}

interface Scope {
  readonly store: RecordStore;
  readonly object: RecordObject;
}

/** System fields are not grouped by, but for these. */
const GROUPED_SYSTEM_FIELDS = new Set(['createdAt', 'updatedAt']);
const NOT_GROUPED = new Set(['id', 'deletedAt', 'searchVector', 'createdBy']);

function isGrouped(column: Column): boolean {
  const { name, field } = column;
  if (GROUPED_SYSTEM_FIELDS.has(field.name)) return true;
  if (NOT_GROUPED.has(name) || field.isSystem === true) return false;
  return column.kind === 'composite' || column.type.grouping !== undefined;
}

type Definition = Readonly<Record<string, unknown>>;

const isDefinition = (value: unknown): value is Definition => isContainer(value) && !Array.isArray(value);

const isDateGrouping = (value: unknown): value is DateGrouping & Definition =>
  isDefinition(value) && typeof value.granularity === 'string' && isGranularity(value.granularity);

const plainDimension = (cell: Cell): Dimension => {
  const [field = '', ...inner] = cell.path.split('.');
  const show = cell.type.grouping?.show ?? ((stored: Stored) => stored);
  return { field, inner, cell, groupsOf: (row) => [show(cell.of(row))] };
};

/** A group for each item of a list; records without items share one. */
const unnested = (cell: Cell): Dimension => ({
  ...plainDimension(cell),
  groupsOf: (row) => {
    const items = cell.of(row);
    return Array.isArray(items) ? items.map(String) : [null];
  },
});

/** Throws where there is more than one key; of none, the name is undefined. */
function onlyKey(value: object, what: string): readonly [string | undefined, unknown] {
  const [entry, ...others] = Object.entries(value);
  if (others.length === 0) return entry ?? [undefined, undefined];
  throw badArgument(`You cannot provide multiple ${what}, split them into multiple GroupByInput`);
}

/** Parts of composites that hold JSON are not grouped by. */
function partDimension(column: CompositeColumn, part: string | undefined, value: unknown): Dimension {
  const cell = partCellOf(column, part ?? '');
  if (cell === undefined || cell.type.grouping === undefined || value !== true) {
    throw badArgument(`Composite subfield "${part}" is not supported in groupBy for "${column.name}"`);
  }
  return plainDimension(cell);
}

const noColumn = (object: RecordObject, path: string): Error =>
  serverCrash(`column ${object.nameSingular}.${columnOfPath(path)} does not exist`);

function columnDimension(column: Column, value: unknown, object: RecordObject): Dimension | undefined {
  const { name } = column;
  if (!isGrouped(column)) throw badArgument(`Field "${name}" is not supported in groupBy`);
  if (column.kind === 'composite') {
    // the whole composite is taken for a column, which it is not
    if (value === true) throw noColumn(object, name);
    if (!isDefinition(value)) throw badArgument(`Invalid groupBy definition for field "${name}"`);
    const [part, chosen] = onlyKey(value, 'subfields in one GroupByInput');
    return part === undefined ? undefined : partDimension(column, part, chosen);
  }
  const cell = cellOf(column);
  const dayBoundary = column.type.grouping?.dayBoundary;
  if (dayBoundary !== undefined && isDateGrouping(value)) {
    const groupOf = dateGroupOf(value, dayBoundary);
    return { ...plainDimension(cell), grouping: value, groupsOf: (row) => [groupOf(cell.of(row))] };
  }
  if (isDefinition(value) && 'unnest' in value) return unnested(cell);
  if (value === true) return plainDimension(cell);
  if (!isDefinition(value)) throw badArgument(`Invalid groupBy definition for field "${name}"`);
  throw badArgument(`Field "${name}" does not support nested subfields in groupBy`);
}

interface Related {
  readonly relation: ToOne;
  readonly target: RecordObject;
}

/** Groups by a field of the related record; dates of related records are grouped in UTC, whatever the time zone. */
function relatedDimension(name: string, value: unknown, { relation, target }: Related): Dimension {
  const column = target.columns.get(name);
  if (target.relations.get(name)?.kind === 'toOne') {
    throw badArgument(
      `Cannot group by a relation field of the relation field: "${name}" is a relation field of "${target.nameSingular}"`,
    );
  }
  const isJoinColumn = column?.kind === 'scalar' && column.relation !== undefined;
  if (isJoinColumn || (column === undefined && !target.relations.has(name))) {
    throw badArgument(`Nested field "${name}" not found in target object "${target.nameSingular}"`);
  }
  if (column === undefined || (name !== 'id' && !isGrouped(column))) {
    throw badArgument(`Nested field "${name}" is not supported in groupBy`);
  }
  if (column.kind === 'composite') {
    if (!isDefinition(value)) throw badArgument(`Composite field "${name}" requires a subfield to be specified`);
    const [part, chosen] = onlyKey(value, 'composite subfields in one GroupByInput');
    return partDimension(column, part, chosen);
  }
  const cell = cellOf(column);
  if (isDateGrouping(value)) {
    const groupOf = dateGroupOf(value, 'inUtc');
    return { ...plainDimension(cell), grouping: value, groupsOf: (row) => [groupOf(cell.of(row))] };
  }
  if (value === true) return plainDimension(cell);
  throw badArgument(`Invalid groupBy definition for nested field "${relation.name}.${name}"`);
}

function throughRelation(relation: ToOne, value: unknown, { store }: Scope): Dimension {
  const target = objectNamed(store.model(), relation.target);
  if (!isDefinition(value)) throw badArgument(`Invalid groupBy definition for field "${relation.name}"`);
  const [name, chosen] = onlyKey(value, 'nested fields in one relation GroupByInput');
  const inner = relatedDimension(String(name), chosen, { relation, target });
  const table = store.table(target);
  const other = (row: StoredRecord): StoredRecord | undefined => {
    const id = row[relation.column];
    const record = typeof id === 'string' ? table.get(id) : undefined;
    return record?.deletedAt ? undefined : record;
  };
  return {
    ...inner,
    field: relation.name,
    inner: [inner.field, ...inner.inner],
    groupsOf: (row) => {
      const record = other(row);
      return record === undefined ? [null] : inner.groupsOf(record);
    },
  };
}

function dimension(name: string, value: unknown, scope: Scope): Dimension | undefined {
  const { object } = scope;
  const column = object.columns.get(name);
  if (column?.kind === 'scalar' && column.relation !== undefined && value === true) {
    // a join column is grouped as the id behind its relation
    return throughRelation(column.relation, { id: true }, scope);
  }
  if (column !== undefined) return columnDimension(column, value, object);
  const relation = object.relations.get(name);
  if (relation === undefined) throw badArgument(`Unidentified field in groupBy: ${name}`);
  if (relation.kind === 'toMany') throw badArgument(`Field "${name}" is not supported in groupBy`);
  if (value === true) throw noColumn(object, name);
  return throughRelation(relation, value, scope);
}

/** What a `groupBy` argument groups by; throws what the server says about fields that it does not group by. */
export function readDimensions(groupBy: unknown, scope: Scope): readonly Dimension[] {
  const entries: readonly unknown[] = Array.isArray(groupBy) ? groupBy : [groupBy];
  return entries.flatMap((entry) => {
    if (entry === null) throw serverCrash('Cannot convert undefined or null to object');
    const [name, value] = onlyKey(
      isContainer(entry) || typeof entry === 'string' ? Object(entry) : {},
      'fields in one GroupByInput',
    );
    return name === undefined ? [] : (dimension(name, value, scope) ?? []);
  });
}
