import { demand } from '../access/permissions.js';
import type { RecordContext } from '../context.js';
import { badInput, RecordError } from '../../errors.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { actorParts } from '../write/actor.js';
import { commitRows } from '../write/commit.js';
import { demandId, withChanges } from '../write/read-data.js';
import { mergedValue } from './merge-values.js';
import type { Merge } from './merge-values.js';
import { destroy } from './remove-records.js';

/** How many records one merge takes. */
const MOST = 9;

/** Which records to merge into which. */
export interface MergeRequest {
  readonly object: RecordObject;
  readonly ids: readonly unknown[];
  /** The index among the ids of the record that stays and whose values win. */
  readonly conflictPriorityIndex: number;
  /** Answers with what would come out, under a made-up id and as if deleted, and changes nothing. */
  readonly dryRun: boolean;
  readonly isSelected: Merge['isSelected'];
}

const refuse = (why: { readonly message: string; readonly userFriendlyMessage?: string }) =>
  badInput({ subCode: 'INVALID_QUERY_INPUT', ...why });

function rowsOf(context: RecordContext, { object, ids, conflictPriorityIndex }: MergeRequest): readonly StoredRecord[] {
  if (!object.metadata.duplicateCriteria) {
    throw refuse({
      message: `Merge is only available for objects with duplicate criteria. Object '${object.nameSingular}' does not have duplicate criteria defined.`,
      userFriendlyMessage: 'This type of record cannot be merged.',
    });
  }
  if (ids.length < 2) {
    throw refuse({
      message: 'At least 2 record IDs are required for merge',
      userFriendlyMessage: 'Please select at least 2 records to merge.',
    });
  }
  if (ids.length > MOST) {
    throw refuse({
      message: `Maximum ${MOST} records can be merged at once`,
      userFriendlyMessage: `You can only merge up to ${MOST} records at once.`,
    });
  }
  if (ids[conflictPriorityIndex] === undefined) {
    throw refuse({
      message: `Invalid conflict priority '${conflictPriorityIndex}'. Valid options for ${ids.length} records: 0-${ids.length - 1}`,
    });
  }
  const table = context.store.table(object);
  const rows = ids.map(demandId).flatMap((id) => table.get(id) ?? []);
  if (rows.length === ids.length) return rows;
  throw new RecordError('One or more records not found', {
    code: 'NOT_FOUND',
    subCode: 'RECORD_NOT_FOUND',
    userFriendlyMessage: 'One or more records were not found.',
  });
}

/** Points what pointed at the records that go to the one that stays. */
function moveReferences(
  { store }: RecordContext,
  object: RecordObject,
  gone: ReadonlySet<string>,
  stays: string,
): void {
  for (const other of store.model().bySingular.values()) {
    for (const relation of other.relations.values()) {
      if (relation.kind !== 'toOne' || relation.target !== object.nameSingular) continue;
      const table = store.table(other);
      for (const row of [...table.rows()].filter((row) => gone.has(String(row[relation.column])))) {
        table.put({ ...row, [relation.column]: stays });
      }
    }
  }
}

/** Merges records into one of them; the others are destroyed. No event tells of the one that stays. */
export function mergeRecords(context: RecordContext, request: MergeRequest): StoredRecord {
  const { object } = request;
  demand(context.role, object, 'write');
  const rows = rowsOf(context, request);
  const winner = rows[request.conflictPriorityIndex];
  if (winner === undefined) throw refuse({ message: 'Priority record not found' });
  const columns = [...object.columns.values()].filter(
    ({ name, field }) => field.isSystem !== true && request.isSelected(name),
  );
  const merge: Merge = { rows, winner, isSelected: request.isSelected };
  const changes = Object.fromEntries(
    columns.flatMap((column) => {
      const value = mergedValue(merge, column);
      return value === undefined ? [] : [[column.name, value] as const];
    }),
  );
  const { store } = context;
  const merged = withChanges(winner, changes, object);
  if (request.dryRun) return { ...merged, id: store.newId(), deletedAt: store.now() };
  const others = rows.filter((row) => row.id !== winner.id);
  moveReferences(context, object, new Set(others.map((row) => row.id)), winner.id);
  destroy(context, { object, rows: others });
  const table = store.table(object);
  commitRows(table, [{ ...merged, updatedAt: store.now(), updatedBy: actorParts(context.actor) }], store);
  return table.get(winner.id) ?? merged;
}
