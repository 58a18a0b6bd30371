import type { ServerField } from '../../../twenty/server-metadata.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';

/** Old value → new value of the options of a field; undefined for those that are gone. */
type OptionChanges = ReadonlyMap<string, string | undefined>;

function optionChanges(before: ServerField, after: ServerField): OptionChanges {
  const changes = new Map<string, string | undefined>();
  for (const old of before.options ?? []) {
    const sameId = after.options?.find((option) => option.id != null && option.id === old.id);
    const kept = sameId ?? after.options?.find((option) => option.value === old.value);
    if (kept?.value !== old.value) changes.set(old.value, kept?.value);
  }
  return changes;
}

/** Records whose option is renamed have the new one; one that is gone leaves them, and lists that hold it. */
export function optionsFollower(object: RecordObject, previous: RecordObject): (record: StoredRecord) => StoredRecord {
  const fieldsBefore = new Map(previous.metadata.fieldsList.map((field) => [field.id, field]));
  const changed = [...object.columns.values()].flatMap(({ name, field }) => {
    const before = fieldsBefore.get(field.id);
    const changes = before === undefined ? new Map() : optionChanges(before, field);
    return changes.size === 0 ? [] : [{ name, changes }];
  });
  if (changed.length === 0) return (record) => record;
  return (record) => ({
    ...record,
    ...Object.fromEntries(changed.map(({ name, changes }) => [name, followed(record[name], changes)])),
  });
}

function followed(stored: StoredRecord[string], changes: OptionChanges): StoredRecord[string] {
  const follow = (value: unknown): string | undefined =>
    changes.has(String(value)) ? changes.get(String(value)) : String(value);
  if (Array.isArray(stored)) {
    const kept = stored.flatMap((value) => follow(value) ?? []);
    return kept.length === 0 ? null : kept;
  }
  return typeof stored === 'string' ? (follow(stored) ?? null) : stored;
}
