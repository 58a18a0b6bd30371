import type { RecordObject, StoredRecord, UniqueKey } from '../model/record-object.js';
import { optionsFollower } from './changed-options.js';
import { defaultsOf } from './defaults.js';
import type { DefaultSources } from './defaults.js';
import { shownVectorOf } from '../search/search-vector.js';

/** Another record that holds the same unique value. */
export interface Conflict {
  readonly key: UniqueKey;
  readonly id: string;
}

/** What a table holds at one moment; it does not change with the table. */
export interface TableContents {
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** Value → id of its record, for each unique key of the object. */
  readonly ids: readonly ReadonlyMap<string, string>[];
}

/** The records of one object, with an index for each unique key. */
export interface Table {
  readonly object: RecordObject;
  readonly size: number;
  readonly get: (id: string) => StoredRecord | undefined;
  /** All records, deleted ones too, in the order in which they came. */
  readonly rows: () => Iterable<StoredRecord>;
  /** Adds a record or replaces the one with its id. */
  readonly put: (record: StoredRecord) => void;
  readonly remove: (id: string) => void;
  /** A record other than this one that holds the same value of a unique key. */
  readonly conflictOf: (record: StoredRecord) => Conflict | undefined;
  /** The record that holds the values of this one for a key; undefined where one of them is null. */
  readonly findBy: (key: UniqueKey, record: StoredRecord) => string | undefined;
  /** The smallest and largest position; undefined without records. */
  readonly positions: () => { readonly min: number; readonly max: number } | undefined;
  /** A record with the defaults of its object. */
  readonly blank: () => StoredRecord;
  readonly contents: () => TableContents;
  /** Holds what it held when these contents were read, and nothing else. They are of the same object. */
  readonly replaceContents: (contents: TableContents) => void;
}

function uniqueValue(key: UniqueKey, record: StoredRecord): string | undefined {
  const values = key.cells.map((cell) => cell.of(record));
  // parts of a composite count as one value: without its first part there is none
  return values[0] === null || values[0] === undefined ? undefined : JSON.stringify(values);
}

const positionOf = (record: StoredRecord): number => (typeof record.position === 'number' ? record.position : 0);

/** An empty table, or one that takes over the records of a table whose object has changed. */
export function createTable(object: RecordObject, sources: DefaultSources, previous?: Table): Table {
  let records = new Map<string, StoredRecord>();
  const indexes = object.uniqueKeys.map((key) => ({ key, ids: new Map<string, string>() }));
  const defaults = defaultsOf(object);
  const vector = object.columns.has('searchVector') ? shownVectorOf(object) : undefined;
  let range: { min: number; max: number } | undefined;

  const unindex = (record: StoredRecord): void => {
    for (const { key, ids } of indexes) {
      const value = uniqueValue(key, record);
      if (value !== undefined && ids.get(value) === record.id) ids.delete(value);
    }
    if (range !== undefined && [range.min, range.max].includes(positionOf(record))) range = undefined;
  };

  const extendRange = (record: StoredRecord): void => {
    const position = positionOf(record);
    if (range === undefined) return;
    range = { min: Math.min(range.min, position), max: Math.max(range.max, position) };
  };

  const put = (record: StoredRecord): void => {
    const before = records.get(record.id);
    if (before !== undefined) unindex(before);
    records.set(record.id, vector === undefined ? record : { ...record, searchVector: vector(record) });
    for (const { key, ids } of indexes) {
      const value = uniqueValue(key, record);
      if (value !== undefined) ids.set(value, record.id);
    }
    if (records.size === 1) range = { min: positionOf(record), max: positionOf(record) };
    extendRange(record);
  };

  const findBy = (key: UniqueKey, record: StoredRecord): string | undefined => {
    const value = uniqueValue(key, record);
    return value === undefined ? undefined : indexes.find((index) => index.key === key)?.ids.get(value);
  };

  const positions = () => {
    if (range === undefined && records.size > 0) {
      let [min, max] = [Infinity, -Infinity];
      for (const record of records.values())
        [min, max] = [Math.min(min, positionOf(record)), Math.max(max, positionOf(record))];
      range = { min, max };
    }
    return range;
  };

  const blank = () => defaults(sources) as StoredRecord; // every object has an id, and its default is a function

  // a field that is new takes its default in records that are there already; one that was renamed takes its value along
  if (previous !== undefined) {
    const renamed = [...object.columns.values()].flatMap((column) => {
      const old = [...previous.object.columns.values()].find((candidate) => candidate.field.id === column.field.id);
      return old === undefined || old.name === column.name || column.kind !== old.kind
        ? []
        : [[column.name, old.name] as const];
    });
    const followOptions = optionsFollower(object, previous.object);
    for (const record of previous.rows()) {
      const moved = Object.fromEntries(renamed.map(([name, old]) => [name, record[old]]));
      put(followOptions({ ...blank(), ...record, ...moved }));
    }
  }

  return {
    object,
    get size() {
      return records.size;
    },
    get: (id) => records.get(id),
    rows: () => records.values(),
    put,
    remove: (id) => {
      const record = records.get(id);
      if (record !== undefined) unindex(record);
      records.delete(id);
      if (records.size === 0) range = undefined;
    },
    conflictOf: (record) => {
      for (const { key } of indexes) {
        const id = findBy(key, record);
        if (id !== undefined && id !== record.id) return { key, id };
      }
      return undefined;
    },
    findBy,
    positions,
    blank,
    contents: () => ({ records: new Map(records), ids: indexes.map(({ ids }) => new Map(ids)) }),
    replaceContents: (contents) => {
      records = new Map(contents.records);
      for (const [number, index] of indexes.entries()) index.ids = new Map(contents.ids[number]);
      range = undefined;
    },
  };
}
