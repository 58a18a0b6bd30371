import { objectNamed } from '../../../src/sandbox/records/model/record-model.js';
import type { RecordObject } from '../../../src/sandbox/records/model/record-object.js';
import type { RecordStore } from '../../../src/sandbox/records/store/store.js';
import { readData, withChanges } from '../../../src/sandbox/records/write/read-data.js';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds a record, or completes the one with its id. */
export function addRecord(store: RecordStore, object: RecordObject, values: Values): string {
  const table = store.table(object);
  const changes = readData(asSent(values, object), { object, store, operation: 'create' });
  const known = typeof changes.id === 'string' ? table.get(changes.id) : undefined;
  const row = withChanges(known ?? table.blank(), changes, object);
  table.put(row);
  return row.id;
}

/** Ids of nodes that show none: they sort as they are shown. */
const nextId = (store: RecordStore, object: RecordObject): string =>
  `00000000-0000-4000-8000-${String(store.table(object).size).padStart(12, '0')}`;

const nodesOf = (value: unknown): readonly Values[] => {
  if (Array.isArray(value)) return value.filter(isValues);
  if (!isValues(value) || !Array.isArray(value.edges)) return [];
  return value.edges.flatMap((edge: Values) => (isValues(edge.node) ? [edge.node] : []));
};

/** Makes sure that the record which a join column points at exists. */
function addTarget(store: RecordStore, target: string, id: unknown): void {
  const object = objectNamed(store.model(), target);
  const table = store.table(object);
  // put as it is: a record of its own would need required values
  if (typeof id === 'string' && table.get(id) === undefined) table.put({ ...table.blank(), id });
}

/** Adds a record as an answer shows it, with the records that it shows beside it. */
export function seedNode(store: RecordStore, object: RecordObject, node: Values): string {
  const id = typeof node.id === 'string' ? node.id : nextId(store, object);
  const values = new Map<string, unknown>([['id', id]]);
  const children: [RecordObject, Values][] = [];
  for (const [name, value] of Object.entries(node)) {
    const column = object.columns.get(name);
    const relation = object.relations.get(name);
    if (column?.kind === 'scalar' && column.type.name !== 'TS_VECTOR' && name !== '__typename') {
      if (column.relation !== undefined) addTarget(store, column.relation.target, value);
      if (column.type.name !== 'FILES') values.set(name, value);
    }
    if (column?.kind === 'composite' && isValues(value)) values.set(name, withoutType(value));
    if (relation?.kind === 'toOne' && isValues(value)) {
      values.set(relation.column, seedNode(store, objectNamed(store.model(), relation.target), value));
    }
    if (relation?.kind === 'toMany') {
      const target = objectNamed(store.model(), relation.target);
      for (const child of nodesOf(value)) children.push([target, { ...child, [relation.targetColumn]: id }]);
    }
  }
  addRecord(store, object, Object.fromEntries(values));
  for (const [target, child] of children) seedNode(store, target, child);
  return id;
}

/** A record after all others, for an answer that says that there is one. */
function addNext(store: RecordStore, object: RecordObject, last: Values): void {
  const unique = new Set(object.uniqueKeys.flatMap((key) => key.fieldNames));
  const values = Object.entries(last).filter(([name]) => object.columns.has(name) && !unique.has(name));
  seedNode(store, object, { ...Object.fromEntries(values), id: 'ffffffff-ffff-4fff-8fff-ffffffffffff' });
}

const hasNextPage = (...bodies: readonly unknown[]): boolean =>
  bodies.some((body) => isValues(body) && isValues(body.pageInfo) && body.pageInfo.hasNextPage === true);

const withoutType = ({ __typename: _typename, ...parts }: Values): Values => parts;

const isEmpty = (value: unknown): boolean => isValues(value) && Object.keys(value).length === 0;

/**
 * Values as a write must send them to be kept as shown: the empty context of an actor is kept only as text, and the empty
 * text of a field that needs one is its default, which a write refuses.
 */
export const asSent = (values: Values, object: RecordObject): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value !== '' || object.columns.get(name)?.field.isNullable !== false)
      .map(([name, value]) => [
        name,
        isValues(value) && 'source' in value && isEmpty(value.context) ? { ...value, context: '{}' } : value,
      ]),
  );

/** Adds the records that an answer of find-many, find-one or REST shows. */
export function seedFromAnswer(store: RecordStore, body: unknown): void {
  if (!isValues(body) || !isValues(body.data)) return;
  const model = store.model();
  for (const [name, value] of Object.entries(body.data)) {
    const root = model.rootFields.get(name);
    const object = root?.object ?? model.byPlural.get(name) ?? model.bySingular.get(name);
    if (object === undefined || !['findMany', 'findOne', undefined].includes(root?.operation)) continue;
    const nodes = nodesOf(value).length > 0 ? nodesOf(value) : isValues(value) && 'id' in value ? [value] : [];
    for (const node of nodes) seedNode(store, object, node);
    const last = nodes.at(-1);
    if (last !== undefined && hasNextPage(value, body)) addNext(store, object, last);
  }
}
