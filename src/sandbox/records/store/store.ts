import { randomUUID } from 'node:crypto';
import type { ServerMetadata } from '../../../twenty/server-metadata.js';
import { recordModelOf } from '../model/record-model.js';
import type { RecordModel } from '../model/record-model.js';
import type { RecordObject } from '../model/record-object.js';
import type { DefaultSources } from './defaults.js';
import type { RecordEvent, RecordListener } from './events.js';
import { createTable } from './table.js';
import type { Table } from './table.js';

/** What a record store is made of. */
export interface RecordStoreOptions {
  /** The data model as it is now; a change of it must be a new value. */
  readonly metadata: () => ServerMetadata;
  /** The time that records are stamped with; the real one by default. */
  readonly clock?: () => Date;
  /** Ids of new records; random ones by default. */
  readonly newId?: () => string;
}

/** The records of a workspace, in memory. */
export interface RecordStore extends DefaultSources {
  readonly model: () => RecordModel;
  /** The records of an object of the current model; they follow when its fields change. */
  readonly table: (object: RecordObject) => Table;
  readonly emit: (event: RecordEvent) => void;
  /** Calls back for each change; returns how to stop. */
  readonly subscribe: (listener: RecordListener) => () => void;
}

/** An empty store for the records of a workspace. */
export function createRecordStore(options: RecordStoreOptions): RecordStore {
  const tables = new Map<string, Table>();
  const listeners = new Set<RecordListener>();
  const clock = options.clock ?? (() => new Date());
  const sources: DefaultSources = { now: () => clock().toISOString(), newId: options.newId ?? randomUUID };

  return {
    ...sources,
    model: () => recordModelOf(options.metadata()),
    table: (object) => {
      const known = tables.get(object.metadata.id);
      if (known?.object === object) return known;
      const table = createTable(object, sources, known);
      tables.set(object.metadata.id, table);
      return table;
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
