import { demand, demandFields } from '../access/permissions.js';
import type { RecordContext } from '../context.js';
import { badArgument, badInput } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { changedFields } from '../store/events.js';
import type { Table } from '../store/table.js';
import { demandRules } from '../store/validation-rules.js';
import { actorParts, creatorOf } from '../write/actor.js';
import { commitRows, duplicateId } from '../write/commit.js';
import { withPositions } from '../write/positions.js';
import { createNested } from '../write/nested-creates.js';
import { readData, withChanges } from '../write/read-data.js';
import { demandSameKeys } from '../write/relation-input.js';
import type { Changes } from '../write/read-data.js';

/** How many records one request may create. */
export const CREATE_LIMIT = 200;

/** What to create; `upsert` updates records that share an id or a unique value. */
export interface CreateRequest {
  readonly object: RecordObject;
  readonly data: readonly unknown[];
  readonly upsert: boolean;
}

function newRow(
  changes: Changes,
  table: Table,
  request: { readonly context: RecordContext; readonly now: string },
): StoredRecord {
  const { object } = table;
  const { context, now } = request;
  const row = withChanges({ ...table.blank(), ...stampOf(now, object) }, changes, object);
  const actors = Object.entries({
    createdBy: creatorOf(changes, context.actor),
    updatedBy: actorParts(context.actor),
  }).filter(([field]) => object.columns.has(field));
  return { ...row, ...Object.fromEntries(actors) };
}

/** The time stamps of a record that is created. */
function stampOf(now: string, object: RecordObject): Partial<StoredRecord> {
  const stamps = ['createdAt', 'updatedAt'].filter((field) => object.columns.has(field));
  const dueNow = [...object.columns.values()]
    .filter((column) => column.field.defaultValue === 'now')
    .map(({ name }) => name);
  return Object.fromEntries([...stamps, ...dueNow].map((field) => [field, now]));
}

interface Match {
  readonly what: string;
  readonly id: string;
}

/** The records that an upsert would meet, each with the unique value that they share. */
function matchesOf(changes: Changes, table: Table): readonly Match[] {
  const probe = { id: '', ...changes } as StoredRecord; // looked at by key cells only
  const own =
    typeof changes.id === 'string' && table.get(changes.id) !== undefined
      ? [{ what: `id (id: ${changes.id})`, id: changes.id }]
      : [];
  const others = table.object.uniqueKeys.flatMap((key): Match[] => {
    const id = table.findBy(key, probe);
    if (id === undefined) return [];
    const shown = key.cells
      .filter((cell) => cell.of(probe) !== null)
      .map((cell) => `${cell.path}: ${String(cell.of(probe))}`);
    return [{ what: `${key.fieldNames.join(', ')} (${shown.join(', ')})`, id }];
  });
  return [...own, ...others];
}

function matchOf(changes: Changes, table: Table): StoredRecord | undefined {
  const matches = matchesOf(changes, table);
  if (new Set(matches.map((match) => match.id)).size > 1) {
    const message = `Multiple records found with the same unique field values for ${matches.map((match) => match.what).join('; ')}. Cannot determine which record to update.`;
    throw badInput({ subCode: 'UPSERT_MULTIPLE_MATCHING_RECORDS_CONFLICT', message, userFriendlyMessage: message });
  }
  return matches[0] === undefined ? undefined : table.get(matches[0].id);
}

/** A record that an upsert met: what was sent replaces what was there, and a deleted one comes back. */
function metRow(before: StoredRecord, changes: Changes, context: RecordContext, object: RecordObject): StoredRecord {
  const { id: _id, ...rest } = changes;
  const row = withChanges(before, rest, object);
  const stamps = { updatedAt: context.store.now(), updatedBy: actorParts(context.actor), deletedAt: null };
  return { ...row, ...Object.fromEntries(Object.entries(stamps).filter(([field]) => object.columns.has(field))) };
}

function announce(
  rows: readonly StoredRecord[],
  before: ReadonlyMap<string, StoredRecord>,
  table: Table,
  context: RecordContext,
): void {
  const { object } = table;
  for (const row of rows) {
    const after = table.get(row.id) ?? row;
    const old = before.get(row.id);
    if (old === undefined) {
      context.store.emit({ action: 'created', object, recordId: row.id, after });
      continue;
    }
    const updatedFields = changedFields(object, { before: old, after });
    if (updatedFields.length > 0) {
      context.store.emit({ action: 'updated', object, recordId: row.id, before: old, after, updatedFields });
    }
  }
}

/**
 * Creates records, all of them or none, and returns them in the order of the data. An upsert returns what it updated
 * first, each record once, then what it created.
 */
export function createRecords(
  context: RecordContext,
  { object, data, upsert }: CreateRequest,
): readonly StoredRecord[] {
  demand(context.role, object, 'write');
  if (data.length > CREATE_LIMIT) {
    const message = `Maximum number of records to upsert is ${CREATE_LIMIT}.`;
    throw badInput({ subCode: 'TOO_MANY_RECORDS_TO_UPDATE', message, userFriendlyMessage: message });
  }
  const inputs = data.map((input): Readonly<Record<string, unknown>> => {
    if (!isContainer(input) || Array.isArray(input)) throw badArgument('Invalid argument: "data" must be an object');
    demandFields(context.role, { object, fields: Object.keys(input), permission: 'write' });
    return input as Readonly<Record<string, unknown>>; // an object, by the test before
  });
  demandSameKeys(inputs, object);
  if (!context.store.behaviour.nestedCreate) return createAll(context, { object, items: inputs, upsert });
  const nested = createNested(context, { object, items: inputs, create: createRecords });
  try {
    const rows = createAll(nested.context, { object, items: nested.items, upsert });
    nested.announce();
    return rows;
  } catch (error) {
    nested.undo();
    throw error;
  }
}

interface CheckedItems {
  readonly object: RecordObject;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly upsert: boolean;
}

function createAll(context: RecordContext, { object, items, upsert }: CheckedItems): readonly StoredRecord[] {
  const table = context.store.table(object);
  const scope = { object, store: context.store, operation: 'create' } as const;
  const changes = withPositions(items, table, upsert ? 'none' : 'first').map((input) => readData(input, scope));
  const before = new Map<string, StoredRecord>();
  const updated = new Map<string, StoredRecord>();
  const added: Changes[] = [];
  const places = new Map<string, number>();
  const addedPlaces: number[] = [];
  for (const [place, change] of changes.entries()) {
    const met = upsert ? matchOf(change, table) : undefined;
    if (met === undefined) addedPlaces.push(place);
    if (met === undefined) added.push(change);
    // two items that meet one record are written one after the other
    else updated.set(met.id, metRow(updated.get(met.id) ?? met, change, context, object));
    if (met !== undefined) before.set(met.id, met);
    if (met !== undefined) places.set(met.id, place);
  }
  // one instant for all records of a request, as in one statement of the database
  const request = { context, now: context.store.now() };
  const created = withPositions(added, table, 'first').map((change) => newRow(change as Changes, table, request));
  const ids = created.map((row) => row.id);
  if (new Set(ids).size < ids.length || ids.some((id) => table.get(id) !== undefined)) throw duplicateId();
  context.store.demandRoom(object, created.length);
  const rows = [...updated.values(), ...created];
  for (const [index, row] of created.entries()) places.set(row.id, addedPlaces[index] ?? 0);
  demandRules(context.store.rules, { object, rows, ...(items.length > 1 ? { places } : {}) });
  commitRows(table, rows, context.store);
  announce(rows, before, table, context);
  return rows.map((row) => table.get(row.id) ?? row);
}
