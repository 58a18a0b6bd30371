import { randomUUID } from 'node:crypto';
import type { ServerMetadata } from '../../../twenty/server-metadata.js';
import { behaviourOf } from '../../../twenty/versions/server-behaviour.js';
import type { ServerBehaviour } from '../../../twenty/versions/server-behaviour.js';
import { recordModelOf } from '../model/record-model.js';
import type { RecordModel } from '../model/record-model.js';
import type { KnownRule } from './validation-rules.js';
import { LimitError } from '../../limit-error.js';
import type { RecordObject } from '../model/record-object.js';
import type { DefaultSources } from './defaults.js';
import type { RecordEvent, RecordListener } from './events.js';
import type { RecordFiles } from './record-files.js';
import { createTable } from './table.js';
import type { Table, TableContents } from './table.js';

/** What a record store is made of. */
export interface RecordStoreOptions {
  /** The data model as it is now; a change of it must be a new value. */
  readonly metadata: () => ServerMetadata;
  /** The time that records are stamped with; the real one by default. */
  readonly clock?: () => Date;
  /** Ids of new records; random ones by default. */
  readonly newId?: () => string;
  /** What the server does by its version; by default what 2.21 does. */
  readonly behaviour?: ServerBehaviour;
  /** How many records there may be. */
  readonly recordLimit?: number | undefined;
  /** The files that records may hold. Without them any id of a file is taken. */
  readonly files?: RecordFiles;
  /** Rules that records must keep. */
  readonly rules?: readonly KnownRule[] | undefined;
}

/** The records of a workspace at one moment. */
export interface SavedTables {
  /** The data model that they are records of. */
  readonly metadata: ServerMetadata;
  /** By the id of their object. */
  readonly tables: ReadonlyMap<string, TableContents>;
}

/** The records of a workspace, in memory. */
export interface RecordStore extends DefaultSources {
  readonly behaviour: ServerBehaviour;
  readonly files: RecordFiles | undefined;
  readonly rules: readonly KnownRule[];
  /** Throws where so many more records are more than the workspace may hold. */
  readonly demandRoom: (object: RecordObject, more: number) => void;
  readonly model: () => RecordModel;
  /** The records of an object of the current model; they follow when its fields change. */
  readonly table: (object: RecordObject) => Table;
  readonly save: () => SavedTables;
  /** Brings back the records that there were; no listener is told. Throws where the data model is another one now. */
  readonly restore: (saved: SavedTables) => void;
  /** Does something during which the time stands still. */
  readonly stampedWith: <Result>(time: string, work: () => Result) => Result;
  readonly emit: (event: RecordEvent) => void;
  /** Calls back for each change; returns how to stop. */
  readonly subscribe: (listener: RecordListener) => () => void;
}

/** What a server since 2.42 allows a workspace by default. */
const RECORD_LIMIT = 10_000_000;

/** Records of system objects are not counted, but those of messages and calendar events. */
const isCounted = ({ metadata }: RecordObject): boolean =>
  metadata.isSystem !== true || ['message', 'calendarEvent'].includes(metadata.nameSingular);

const noRoom = (limit: number, { limitDetails }: ServerBehaviour): LimitError =>
  new LimitError(
    {
      kind: 'stock',
      exhausts: 'limit',
      operationType: 'RECORD_WRITE',
      spenderType: 'workspace',
      spenderId: 'workspace',
      limit,
      periodCount: 1,
      periodUnit: 'lifetime',
    },
    limitDetails,
  );

/** An empty store for the records of a workspace. */
export function createRecordStore(options: RecordStoreOptions): RecordStore {
  const tables = new Map<string, Table>();
  const listeners = new Set<RecordListener>();
  const clock = options.clock ?? (() => new Date());
  let stamp: string | undefined;
  const sources: DefaultSources = { now: () => stamp ?? clock().toISOString(), newId: options.newId ?? randomUUID };

  const { behaviour = behaviourOf('2.21'), recordLimit = RECORD_LIMIT } = options;
  const model = (): RecordModel => recordModelOf(options.metadata());

  const tableOf = (object: RecordObject): Table => {
    const known = tables.get(object.metadata.id);
    if (known?.object === object) return known;
    const table = createTable(object, sources, known);
    tables.set(object.metadata.id, table);
    return table;
  };

  /** The tables of the current model, by the id of their object. */
  const currentTables = (): readonly (readonly [string, Table])[] =>
    [...model().bySingular.values()].map((object) => [object.metadata.id, tableOf(object)]);

  return {
    ...sources,
    behaviour,
    files: options.files,
    rules: options.rules ?? [],
    demandRoom: (object, more) => {
      if (behaviour.recordStock === 'none' || !isCounted(object)) return;
      const counted = [...tables.values()].filter((table) => isCounted(table.object));
      const held = counted.reduce((sum, table) => sum + table.size, 0);
      if (held + more > recordLimit) throw noRoom(recordLimit, behaviour);
    },
    model,
    table: tableOf,
    save: () => ({
      metadata: options.metadata(),
      tables: new Map(currentTables().map(([id, table]) => [id, table.contents()])),
    }),
    restore: (saved) => {
      if (saved.metadata !== options.metadata()) {
        throw new Error('The data model has changed since the records were saved: save them again after the change.');
      }
      for (const [id, table] of currentTables()) {
        const contents = saved.tables.get(id);
        if (contents !== undefined) table.replaceContents(contents);
      }
    },
    stampedWith: (time, work) => {
      stamp = time;
      try {
        return work();
      } finally {
        stamp = undefined;
      }
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
