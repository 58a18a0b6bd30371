import { cellOf, partsOf } from '../records/model/record-object.js';
import type { Column, RecordObject, StoredRecord } from '../records/model/record-object.js';
import type { RecordEvent } from '../records/store/events.js';

function shown(column: Column, record: StoredRecord): unknown {
  if (column.kind === 'scalar') {
    const value = column.type.read(cellOf(column).of(record));
    return column.type.inWebhook?.(value) ?? value;
  }
  const parts = partsOf(record, column.name);
  return Object.fromEntries([...column.type.parts].map(([part, type]) => [part, type.read(parts?.[part] ?? null)]));
}

const shownRecord = (object: RecordObject, record: StoredRecord): object =>
  Object.fromEntries([...object.columns.values()].map((column) => [column.name, shown(column, record)]));

/** What a webhook tells of a record: every column, no related records; what changed, unless it is new or gone. */
export function recordPayload({ action, object, before, after, updatedFields }: RecordEvent) {
  const record = after ?? before;
  return {
    eventName: `${object.nameSingular}.${action}`,
    head: { objectMetadata: { id: object.metadata.id, nameSingular: object.nameSingular } },
    rest: {
      record: record === undefined ? {} : shownRecord(object, record),
      ...(updatedFields === undefined ? {} : { updatedFields }),
    },
  };
}
