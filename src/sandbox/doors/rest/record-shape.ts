import { hiddenFieldsOf } from '../../records/access/permissions.js';
import type { RecordContext } from '../../records/context.js';
import { objectNamed } from '../../records/model/record-model.js';
import type { RecordObject, StoredRecord, ToMany, ToOne } from '../../records/model/record-object.js';
import { columnsBut } from '../../records/select/all-columns.js';
import { planRecords } from '../../records/select/plan.js';
import type { ChosenFields } from './rest-fields.js';
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

/** How much of a record is shown. */
interface RecordShape {
  readonly depth: 0 | 1;
  readonly fields?: ChosenFields | undefined;
  readonly isBuiltAsJson?: boolean;
}

/** Makes records as REST shows them: with depth 1 their relations too, to-many ones as plain lists. */
export function shapeRecords(
  context: RecordContext,
  object: RecordObject,
  { depth, fields, isBuiltAsJson = false }: RecordShape,
): (rows: readonly StoredRecord[]) => readonly unknown[] {
  const relations = (depth === 0 ? [] : readableRelations(object, context)).filter(
    ({ name }) => fields === undefined || fields.relations.has(name),
  );
  const related = relations.map((relation): [string, Selection] => {
    const node = columnsOf(objectNamed(context.store.model(), relation.target), context);
    return [relation.name, relation.kind === 'toOne' ? node : new Map([['edges', new Map([['node', node]])]])];
  });
  const columns = [...columnsOf(object, context)].filter(([name]) => fields === undefined || fields.columns.has(name));
  const selection: Selection = new Map([...columns, ...related]);
  const project = planRecords(selection, { context, object, insideToMany: false, isBuiltAsJson });
  const lists = relations.filter((relation) => relation.kind === 'toMany').map(({ name }) => name);
  return (rows) =>
    project(rows).map((record) => {
      const values = record as Readonly<Record<string, unknown>>; // what the selection yields
      const flat = lists.map((name) => [name, (values[name] as Connection).edges.map(({ node }) => node)] as const);
      return { ...values, ...Object.fromEntries(flat) };
    });
}
