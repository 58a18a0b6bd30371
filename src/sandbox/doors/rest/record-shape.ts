import { hiddenFieldsOf } from '../../records/access/permissions.js';
import type { RecordContext } from '../../records/context.js';
import { objectNamed } from '../../records/model/record-model.js';
import type { RecordObject, StoredRecord, ToMany, ToOne } from '../../records/model/record-object.js';
import { columnsBut } from '../../records/select/all-columns.js';
import { planRecords } from '../../records/select/plan.js';
import type { Selection } from '../../records/select/selection.js';

/** All columns that the role may read, and no relations. */
export const columnsOf = (object: RecordObject, { role }: RecordContext): Selection =>
  columnsBut(object, hiddenFieldsOf(role, object));

function readableRelations(object: RecordObject, { role }: RecordContext): readonly (ToOne | ToMany)[] {
  const hidden = hiddenFieldsOf(role, object);
  return [...object.relations.values()].filter(
    ({ name, target }) => !hidden.includes(name) && !role.hiddenObjects.includes(target),
  );
}

interface Connection {
  readonly edges: readonly { readonly node: unknown }[];
}

/** Makes records as REST shows them: with depth 1 their relations too, to-many ones as plain lists. */
export function shapeRecords(
  context: RecordContext,
  object: RecordObject,
  { depth, isBuiltAsJson = false }: { readonly depth: 0 | 1; readonly isBuiltAsJson?: boolean },
): (rows: readonly StoredRecord[]) => readonly unknown[] {
  const relations = depth === 0 ? [] : readableRelations(object, context);
  const related = relations.map((relation): [string, Selection] => {
    const node = columnsOf(objectNamed(context.store.model(), relation.target), context);
    return [relation.name, relation.kind === 'toOne' ? node : new Map([['edges', new Map([['node', node]])]])];
  });
  const selection: Selection = new Map([...columnsOf(object, context), ...related]);
  const project = planRecords(selection, { context, object, insideToMany: false, isBuiltAsJson });
  const lists = relations.filter((relation) => relation.kind === 'toMany').map(({ name }) => name);
  return (rows) =>
    project(rows).map((record) => {
      const values = record as Readonly<Record<string, unknown>>; // what the selection yields
      const flat = lists.map((name) => [name, (values[name] as Connection).edges.map(({ node }) => node)] as const);
      return { ...values, ...Object.fromEntries(flat) };
    });
}
