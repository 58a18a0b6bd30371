import { ADMIN } from '../keys/role.js';
import type { RecordContext } from './context.js';
import type { RecordObject, StoredRecord } from './model/record-object.js';
import { CREATE_LIMIT, createRecords } from './operations/create-records.js';
import { columnsBut } from './select/all-columns.js';
import { planRecords } from './select/plan.js';
import type { RecordStore } from './store/store.js';

/** A record as an answer with every column shows it: join ids, whole composites, no related records. */
export type ShownRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** The records of one object, for tests and seeds: no HTTP, no rate limit, no role. */
export interface RecordAccess {
  /** Every record, deleted ones too, in the order in which they came. */
  readonly all: () => readonly ShownRecord[];
  /** The record with an id, deleted or not. */
  readonly get: (id: string) => ShownRecord | undefined;
  /** Creates records as POST /graphql does, with the same checks, defaults and events, and without its limit of 200. */
  readonly create: (...data: readonly Readonly<Record<string, unknown>>[]) => readonly ShownRecord[];
}

function objectOf(store: RecordStore, name: string): RecordObject {
  const { bySingular, byPlural } = store.model();
  const object = bySingular.get(name) ?? byPlural.get(name);
  if (object !== undefined) return object;
  throw new Error(`The workspace has no object "${name}". It has: ${[...bySingular.keys()].sort().join(', ')}.`);
}

/** The records of an object, by its singular or plural name; throws where the workspace has no such object. */
export function recordsOf(store: RecordStore, name: string): RecordAccess {
  const context: RecordContext = { store, role: ADMIN, actor: { name: 'Sandbox' } };
  const show = (rows: readonly StoredRecord[]): readonly ShownRecord[] => {
    const object = objectOf(store, name);
    const project = planRecords(columnsBut(object, []), { context, object, insideToMany: false });
    return project(rows) as readonly ShownRecord[]; // every column is selected, `id` among them
  };
  objectOf(store, name);
  return {
    all: () => show([...store.table(objectOf(store, name)).rows()]),
    get: (id) => {
      const row = store.table(objectOf(store, name)).get(id);
      return row === undefined ? undefined : show([row])[0];
    },
    create: (...data) => {
      const object = objectOf(store, name);
      const created: StoredRecord[] = [];
      for (let start = 0; start < data.length; start += CREATE_LIMIT) {
        created.push(
          ...createRecords(context, { object, data: data.slice(start, start + CREATE_LIMIT), upsert: false }),
        );
      }
      return show(created);
    },
  };
}
