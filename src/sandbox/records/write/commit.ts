import { createHash } from 'node:crypto';
import { RecordError, refusedByDatabase } from '../../errors.js';
import { objectNamed } from '../model/record-model.js';
import type { RecordObject, StoredRecord, ToOne } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import { holdFiles } from './held-files.js';
import type { Conflict, Table } from '../store/table.js';

function demandPresent(object: RecordObject, row: StoredRecord): void {
  for (const column of object.columns.values()) {
    // what no one can write, and relations, are never required
    if (column.kind === 'composite' || column.relation !== undefined || column.field.isNullable !== false) continue;
    if (row[column.name] !== null || column.field.defaultValue === "''") continue;
    throw missingValue(column.name, object);
  }
}

/** What the database says about null in a column that must hold a value. */
export const missingValue = (column: string, { tableName }: RecordObject): RecordError =>
  new RecordError(`null value in column "${column}" of relation "${tableName}" violates not-null constraint`, {
    code: 'BAD_USER_INPUT',
    userFriendlyMessage: 'A required field is missing. Please provide all required values and try again.',
  });

/** Whether a text is, or holds, the character NUL: walked without recursion, because JSON may be nested deep. */
function hasNul(value: unknown): boolean {
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next === 'object' && next !== null) {
      rest.push(...Object.values(next));
      if (!Array.isArray(next)) rest.push(...Object.keys(next));
    }
  }
  return false;
}

/** No column of the database takes the character NUL, in a text or inside JSON. */
function refuseNul(row: StoredRecord): void {
  if (Object.values(row).some(hasNul)) throw refusedByDatabase();
}

/** The records that a request writes: they may point at each other, whatever their order. */
interface Batch {
  readonly object: RecordObject;
  readonly ids: ReadonlySet<string>;
}

const hasTarget = ({ target }: ToOne, id: string, { batch, store }: { batch: Batch; store: RecordStore }): boolean =>
  (target === batch.object.nameSingular && batch.ids.has(id)) ||
  store.table(objectNamed(store.model(), target)).get(id) !== undefined;

function demandTargets(row: StoredRecord, batch: Batch, store: RecordStore): void {
  const { object } = batch;
  for (const relation of object.relations.values()) {
    if (relation.kind !== 'toOne') continue;
    const id = row[relation.column];
    if (typeof id !== 'string' || hasTarget(relation, id, { batch, store })) continue;
    const name = createHash('sha1').update(`${object.tableName}_${relation.column}`).digest('hex').slice(0, 27);
    throw new RecordError(
      `insert or update on table "${object.tableName}" violates foreign key constraint "FK_${name}"`,
      {
        code: 'BAD_USER_INPUT',
        userFriendlyMessage:
          'This operation references a record that does not exist or cannot be modified due to existing relationships.',
      },
    );
  }
}

const duplicate = { message: 'A duplicate entry was detected', code: 'BAD_USER_INPUT' } as const;

/** What the server says about a record that is there already, under its id or under another. */
export function duplicateId(): RecordError {
  return new RecordError(duplicate.message, {
    code: duplicate.code,
    userFriendlyMessage: 'This record already exists. Please check your data and try again.',
  });
}

function duplicateValue({ key, id }: Conflict, { object, get }: Table): RecordError {
  const other = get(id);
  if (other === undefined || other.deletedAt) return duplicateId();
  return new RecordError(duplicate.message, {
    code: duplicate.code,
    userFriendlyMessage: `This ${key.label} value is already in use. Please check your data and try again.`,
    conflictingRecordId: id,
    conflictingObjectNameSingular: object.nameSingular,
  });
}

/**
 * Puts records into their table, all of them or none: required values, targets of relations and unique keys are checked
 * as a database does.
 */
export function commitRows(table: Table, written: readonly StoredRecord[], store: RecordStore): void {
  const { rows, follow } = holdFiles(written, table, store);
  const batch = { object: table.object, ids: new Set(rows.map((row) => row.id)) };
  for (const row of rows) {
    refuseNul(row);
    demandPresent(table.object, row);
    demandTargets(row, batch, store);
  }
  const undo: (() => void)[] = [];
  for (const row of rows) {
    const conflict = table.conflictOf(row);
    if (conflict !== undefined) {
      for (const step of undo.reverse()) step();
      // the other record is looked for after the transaction is undone
      throw duplicateValue(conflict, table);
    }
    const before = table.get(row.id);
    undo.push(before === undefined ? () => table.remove(row.id) : () => table.put(before));
    table.put(row);
  }
  follow();
}
