import { badArgument, badInput, RecordError } from '../../errors.js';
import type { StoredParts } from '../../fields/composite-type.js';
import { isContainer } from '../../fields/raw-json.js';
import type { Stored } from '../../fields/scalar-type.js';
import { isUuid } from '../../fields/uuid.js';
import type { Column, RecordObject, ToOne } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import { missingValue } from './commit.js';
import { findConnected, unknownInput } from './connect.js';
import { refuseNestedCreate } from './nested-creates.js';
import { readRelationInput } from './relation-input.js';

/** What a write changes: column → value; of a composite the parts that change. */
export type Changes = Readonly<Record<string, Stored | StoredParts>>;

const refuse = (why: { readonly message: string; readonly userFriendlyMessage?: string }) =>
  badInput({ subCode: 'INVALID_ARGS_DATA', ...why });

function columnChange(column: Column, value: unknown): Stored | StoredParts | undefined {
  const { name } = column;
  if (value === null) {
    if (!column.field.isNullable && column.field.defaultValue == null) {
      throw refuse({
        message: `Field ${name} is not nullable and has no default value.`,
        userFriendlyMessage: 'A required field is missing.',
      });
    }
    if (column.kind === 'scalar' && column.type.refuseNull !== undefined) {
      throw column.type.refuseNull({ path: name, purpose: 'data' });
    }
    if (column.kind === 'composite' && column.type.refuseNull !== undefined) throw column.type.refuseNull();
    // null for a composite changes nothing
    return column.kind === 'composite' ? undefined : null;
  }
  return column.type.write(value, { path: name, purpose: 'data' });
}

/** Throws unless the value is an id; the words differ from those for other UUID fields. */
export function demandId(value: unknown): string {
  if (isUuid(value)) return value.toLowerCase();
  throw badInput({
    subCode: 'INVALID_QUERY_INPUT',
    message: `Value "${String(value)}" is not a valid UUID`,
    userFriendlyMessage: 'Invalid UUID format.',
  });
}

/** What a write is for. */
export interface WriteScope {
  readonly object: RecordObject;
  readonly store: RecordStore;
  readonly operation: 'create' | 'update';
}

type Entry = readonly [string, Stored | StoredParts];

/** What a relation input sets the join column to. */
function relationEntries(relation: ToOne, input: unknown, { object, store, operation }: WriteScope): readonly Entry[] {
  if (store.behaviour.nestedCreate && operation === 'update') refuseNestedCreate(relation, input);
  const read = readRelationInput(relation, input);
  if (read.kind === 'connect') return [[relation.column, findConnected(relation, read.where, store)]];
  if (read.kind === 'disconnect') return [[relation.column, null]];
  if (read.kind === 'unknown' && operation === 'update') throw unknownInput(`${relation.name}.${read.member}`, object);
  return [];
}

/** Throws where an object or a field is closed to the API, which servers since 2.32 know. */
function refuseClosed(name: string, { object, store }: WriteScope): void {
  if (store.behaviour.writability === 'unknown') return;
  const field = (object.relations.get(name) ?? object.columns.get(name))?.field;
  const closed = object.metadata.writability ?? field?.writability;
  if (closed == null || name === 'id') return;
  throw new RecordError(`Field "${name}" of "${object.nameSingular}" cannot be written: it is ${closed}`, {
    code: 'FORBIDDEN',
    subCode: 'PERMISSION_DENIED',
    userFriendlyMessage: 'User does not have permission.',
  });
}

function entriesOf(name: string, value: unknown, scope: WriteScope): readonly Entry[] {
  const { object } = scope;
  refuseClosed(name, scope);
  const relation = object.relations.get(name);
  if (relation?.kind === 'toMany') {
    throw refuse({ message: `One-to-many relation ${name} field does not support write operations.` });
  }
  const column = object.columns.get(name);
  if (relation === undefined && column === undefined) {
    throw refuse({ message: `Object ${object.nameSingular} doesn't have any "${name}" field.` });
  }
  if (value === undefined) return [];
  if (relation !== undefined) return relationEntries(relation, value, scope);
  if (column === undefined) return [];
  // an id is checked twice, and the first check takes the empty one for none
  const change = columnChange(column, name === 'id' && value ? demandId(value) : value);
  return change === undefined ? [] : [[name, change]];
}

/** A relation is not connected in two ways at once; a join id beside `disconnect` gives way to it. */
function refuseBothForms(data: Readonly<Record<string, unknown>>, object: RecordObject): void {
  for (const relation of object.relations.values()) {
    if (relation.kind !== 'toOne' || data[relation.name] == null || data[relation.column] == null) continue;
    if (readRelationInput(relation, data[relation.name]).kind !== 'connect') continue;
    const message = `${relation.name} and ${relation.column} cannot be both provided.`;
    throw new RecordError(message, { code: 'BAD_USER_INPUT', userFriendlyMessage: message });
  }
}

/** The empty text is the default of a required text, and is refused all the same where it is sent: it is kept as null. */
function demandText(object: RecordObject, name: string): void {
  const column = object.columns.get(name);
  if (column?.kind !== 'scalar' || column.relation !== undefined) return;
  if (column.field.isNullable === false && column.field.defaultValue === "''") throw missingValue(name, object);
}

const rank = (name: string, { object }: WriteScope): number => (object.relations.has(name) ? 1 : 0);

/** Checks the `data` of a write and says what it changes; throws what the server says about a wrong value. */
export function readData(data: unknown, scope: WriteScope): Changes {
  if (!isContainer(data) || Array.isArray(data)) throw badArgument('Invalid argument: "data" must be an object');
  const values = data as Readonly<Record<string, unknown>>; // an object, by the test before
  const entries = Object.entries(values).map(([name, value]) => ({ name, changes: entriesOf(name, value, scope) }));
  refuseBothForms(values, scope.object);
  // what a relation asks for counts more than its join id
  for (const { name, changes } of entries) {
    if (changes.some(([changed, value]) => changed === name && value === null)) demandText(scope.object, name);
  }
  const inOrder = [...entries].sort((left, right) => rank(left.name, scope) - rank(right.name, scope));
  return Object.fromEntries(inOrder.flatMap(({ changes }) => changes));
}

/** A record with changes: parts of a composite that do not change stay. */
export function withChanges<Row extends object>(row: Row, changes: Changes, object: RecordObject): Row {
  const merged = Object.entries(changes).map(([name, value]) => {
    const kept = (row as Readonly<Record<string, unknown>>)[name]; // a column of the row
    const isComposite = object.columns.get(name)?.kind === 'composite';
    return [name, isComposite ? { ...(kept as object | undefined), ...(value as object) } : value] as const; // composites hold objects
  });
  return { ...row, ...Object.fromEntries(merged) };
}
