import type { KeptState, SyncBatch, SyncStore } from './sync-store.js';

/** A store whose contents can be walked over. */
export interface MemorySyncStore extends SyncStore {
  readonly commit: (batch: SyncBatch) => void;
  /** How many states and values there are. */
  readonly size: () => number;
  /** All of it, as batches that would make it. */
  readonly batches: () => Iterable<SyncBatch>;
}

/** The states of one object. The list of their ids is sorted when it is asked for, and after ids have come and gone. */
interface States {
  readonly byId: Map<string, string>;
  sortedIds: readonly string[] | undefined;
}

/** A store for one process: after a restart every record is new to it. */
export function createMemorySyncStore(): MemorySyncStore {
  const objects = new Map<string, States>();
  const values = new Map<string, string>();

  function statesOf(object: string): States {
    const states = objects.get(object) ?? { byId: new Map<string, string>(), sortedIds: undefined };
    objects.set(object, states);
    return states;
  }

  return {
    getValue: (name) => values.get(name),
    getStates: (object, ids) => ids.map((id) => objects.get(object)?.byId.get(id)),
    listStates(object, { after, limit }) {
      const states = statesOf(object);
      states.sortedIds ??= [...states.byId.keys()].sort();
      const start = firstAfter(states.sortedIds, after);
      return states.sortedIds
        .slice(start, start + limit)
        .map((id): KeptState => ({ id, state: states.byId.get(id) ?? '' }));
    },
    commit(batch) {
      const states = statesOf(batch.object);
      for (const { id, state } of batch.states) {
        if (states.byId.has(id) !== (state !== null)) states.sortedIds = undefined;
        if (state === null) states.byId.delete(id);
        else states.byId.set(id, state);
      }
      for (const [name, value] of Object.entries(batch.values)) values.set(name, value);
    },
    size: () => [...objects.values()].reduce((sum, { byId }) => sum + byId.size, values.size),
    *batches() {
      for (const [name, value] of values) yield { object: '', states: [], values: { [name]: value } };
      for (const [object, { byId }] of objects)
        for (const [id, state] of byId) yield { object, states: [{ id, state }], values: {} };
    },
  };
}

/** The place of the first id after one, in a sorted list. */
function firstAfter(ids: readonly string[], after: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
