import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';
import type { ObjectContext } from '../call/object-context.js';
import type { CompositeFields, ObjectDescription } from '../../objects/object-description.js';
import { ownValue } from '../../portable/own-property.js';
import { isScalar, scalarsOf } from '../../objects/scalars-of.js';
import type { Completed } from './with-fields.js';
import { withFields } from './with-fields.js';

/** What to ask the server for, and how to make of its answer what the caller asked for. */
export interface Selection {
  /** `{id name{firstName}}` */
  readonly text: string;
  /** Changes a record in place: connections become lists. Missing where there is nothing to change. */
  readonly read?: ((record: JsonRecord) => void) | undefined;
}

/** The object whose fields are selected, and the path that leads to it. */
interface Place {
  readonly object: ObjectDescription;
  /** The fields that lead to it, as they begin a message: `company.people.`. */
  readonly path: string;
}

/** Writes a selection of the object down. `true` or none at all means every scalar and composite field. */
export const selectionOf = (select: unknown, context: ObjectContext): Selection =>
  selectionAt(select, { object: context.object, path: '' }, context);

function selectionAt(select: unknown, { object, path }: Place, context: ObjectContext): Selection {
  const reads: ((record: JsonRecord) => void)[] = [];
  const fields = (
    isObject(select)
      ? Object.entries(select)
      : [...scalarsOf(object), ...Object.keys(object.composites ?? {})].map((key) => [key, true] as const)
  ).map(([field, inner]: readonly [string, unknown]) => {
    const composite = ownValue(object.composites, field);
    const name = targetOf(object, field);
    if (!inner) return '';
    if (composite) return field + partsOf(inner, { fields: composite.fields, path: `${path}${field}.` }, context);
    if (name === undefined) {
      if (isScalar(object, field)) return field;
      throw context.refuse(`no field ${path}${field}`);
    }
    const target = { name, path: `${path}${field}.` };
    if (ownValue(object.toMany, field)) {
      const { text, read } = related(inner, target, context);
      const warnOfCut = cutWarning(path + field, context);
      reads.push((record) => {
        const list = nodesOf(record[field], read);
        if (list.length === MOST_NESTED) warnOfCut();
        record[field] = list;
      });
      return `${field}{edges{node${text}}}`;
    }
    const [completed, strip] = withDeletedAt(inner, name, context);
    const { text, read } = related(completed, target, context);
    if (read || strip)
      reads.push(({ [field]: record }) => {
        if (!isObject(record)) return;
        read?.(record);
        strip?.(record);
      });
    return field + text;
  });
  return {
    text: inBraces(fields),
    read: reads[0] && ((record) => reads.forEach((read) => read(record))),
  };
}

/** How many records the server (1.x, 2.x) sends of a list in a record. It does not say whether there are more. */
const MOST_NESTED = 60;

/** Warns once in a call, however many records have such a list. */
function cutWarning(field: string, { warn }: ObjectContext): () => void {
  let hasWarned = false;
  return () => {
    if (hasWarned) return;
    hasWarned = true;
    warn('CUT_LIST', `${field} has ${MOST_NESTED} records, the most that a server sends: there may be more`);
  };
}

/** The object that a relation leads to. */
const targetOf = ({ toOne, toMany }: ObjectDescription, field: string): string | undefined =>
  ownValue(toMany, field) ?? ownValue(toOne, field);

/** The selection of a to-one relation: a server (2.21) sends nothing of the relations below it without `deletedAt`. */
function withDeletedAt(select: unknown, name: string, { objects }: ObjectContext): Completed {
  const target = objects.get(name);
  if (!target || !isObject(select)) return [select, undefined];
  const hasRelation = Object.keys(select).some((field) => select[field] && targetOf(target, field));
  return withFields(select, hasRelation && scalarsOf(target).includes('deletedAt') ? ['deletedAt'] : []);
}

interface Target {
  /** The singular name of the object that a relation leads to. */
  readonly name: string;
  /** As that of a {@link Place}. */
  readonly path: string;
}

function related(select: unknown, { name, path }: Target, context: ObjectContext): Selection {
  const object = context.objects.get(name);
  if (object) return selectionAt(select, { object, path }, context);
  // Other fields may be composites, for which the server answers null if their parts are not selected.
  if (isObject(select) && Object.keys(select).join() === 'id') return { text: '{id}' };
  throw context.refuse(`add ${name} to the client`);
}

/** The records of a connection, read. */
export function nodesOf(connection: unknown, read: Selection['read']): JsonRecord[] {
  // The shape is GraphQL's; before 2.x any part of it may be null.
  const { edges } = (connection ?? {}) as { readonly edges?: readonly { readonly node: JsonRecord }[] | null };
  return (edges ?? []).map(({ node }) => {
    read?.(node);
    return node;
  });
}

interface Parts {
  readonly fields: CompositeFields;
  /** As that of a {@link Place}. */
  readonly path: string;
}

function partsOf(chosen: unknown, { fields, path }: Parts, context: ObjectContext): string {
  const misspelt = isObject(chosen) && Object.keys(chosen).find((part) => chosen[part] && !ownValue(fields, part));
  if (misspelt) throw context.refuse(`no field ${path}${misspelt}`);
  return inBraces(
    Object.entries(fields).map(([part, inner]) => {
      const selected = isObject(chosen) ? ownValue(chosen, part) : true;
      if (!selected || inner === true) return selected && part;
      return part + partsOf(selected, { fields: inner, path: `${path}${part}.` }, context);
    }),
  );
}

const inBraces = (fields: readonly unknown[]): string => `{${fields.filter(Boolean).join(' ') || '__typename'}}`;
