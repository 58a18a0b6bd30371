import type { RecordContext } from '../context.js';
import { badInput, RecordError } from '../../errors.js';
import { objectNamed } from '../model/record-model.js';
import type { RecordObject, StoredRecord, ToOne } from '../model/record-object.js';
import type { RecordEvent } from '../store/events.js';
import { isWhere } from './relation-input.js';
import type { Where } from './relation-input.js';

/** Creates records of an object; throws without having created one. */
export type CreateRecords = (
  context: RecordContext,
  request: { readonly object: RecordObject; readonly data: readonly unknown[]; readonly upsert: boolean },
) => readonly StoredRecord[];

/** What records that are created with others have become. */
export interface NestedCreates {
  /** The items with a join id in place of each nested create. */
  readonly items: readonly Where[];
  /** In which the items are created: it tells of nothing before everything is stored. */
  readonly context: RecordContext;
  /** Takes back what was created, where an item is refused. */
  readonly undo: () => void;
  /** Tells of everything that was created. */
  readonly announce: () => void;
}

const refuse = (message: string) => badInput({ subCode: 'INVALID_ARGS_DATA', message });

/** The data of a record that an item creates for a relation; throws where something else is asked for beside it. */
function nestedData(relation: ToOne, item: Where): unknown {
  const input = item[relation.name];
  if (!isWhere(input) || input.create == null) return undefined;
  if (input.connect != null || input.disconnect != null) {
    throw refuse(`Relation "${relation.name}" requires exactly one of connect, create or disconnect`);
  }
  if (item[relation.column] != null) {
    const message = `${relation.name} and ${relation.column} cannot be both provided.`;
    throw new RecordError(message, { code: 'BAD_USER_INPUT', userFriendlyMessage: message });
  }
  return input.create;
}

/** Creates the records that items create for their relations (2.38), before the items themselves. */
export function createNested(
  context: RecordContext,
  {
    object,
    items,
    create,
  }: { readonly object: RecordObject; readonly items: readonly Where[]; readonly create: CreateRecords },
): NestedCreates {
  const { store } = context;
  const events: RecordEvent[] = [];
  const inside: RecordContext = { ...context, store: { ...store, emit: (event) => events.push(event) } };
  const undo = (): void => {
    for (const event of events.reverse()) store.table(event.object).remove(event.recordId);
  };
  const relations = [...object.relations.values()].filter((relation) => relation.kind === 'toOne');
  const withJoinIds = (item: Where): Where => {
    const changed: Record<string, unknown> = { ...item };
    for (const relation of relations) {
      const data = nestedData(relation, item);
      if (data === undefined) continue;
      const target = objectNamed(store.model(), relation.target);
      const [row] = create(inside, { object: target, data: [data], upsert: false });
      if (row === undefined) continue;
      delete changed[relation.name];
      changed[relation.column] = row.id;
    }
    return changed;
  };
  try {
    return { items: items.map(withJoinIds), context: inside, undo, announce: () => events.forEach(store.emit) };
  } catch (error) {
    undo();
    throw error;
  }
}

/** Throws where an update creates the record of a relation. */
export function refuseNestedCreate(relation: ToOne, input: unknown): void {
  if (!isWhere(input) || input.create == null) return;
  throw refuse(`Relation "${relation.name}" can create a record in a create only`);
}
