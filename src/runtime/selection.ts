import type { CompositeFields } from './object-description.js';
import type { Operation } from './operation.js';
import { own } from './own.js';
import { scalarsOf } from './scalars-of.js';

/** A record as it comes and goes. */
export interface JsonRecord {
  [field: string]: unknown;
}

/** What to ask the server for, and how to make of its answer what the caller asked for. */
export interface Selection {
  /** `{id name{firstName}}` */
  readonly text: string;
  /** Changes a record in place: connections become lists. Missing where there is nothing to change. */
  readonly read?: ((record: JsonRecord) => void) | undefined;
}

/** Writes a selection of an object's fields down. `true` or none at all means every scalar and composite field. */
export function selectionOf(operation: Operation, select: unknown, object = operation.object): Selection {
  const reads: ((record: JsonRecord) => void)[] = [];
  const scalars = scalarsOf(object);
  const fields = (
    isObject(select)
      ? Object.entries(select)
      : [...scalars, ...Object.keys(object.composites ?? {})].map((key) => [key, true] as const)
  ).map(([field, inner]) => {
    const composite = own(object.composites, field);
    const many = own(object.toMany, field);
    const name = many ?? own(object.toOne, field);
    if (!inner) return '';
    if (composite) return field + partsOf(inner, composite.fields);
    if (name === undefined) {
      if (scalars.concat(object.onRequest?.split(' ') ?? []).includes(field)) return field;
      throw operation.refuse(`no field ${field}`);
    }
    const { text, read } = related(operation, inner, name);
    if (many) {
      reads.push((record) => (record[field] = nodesOf(record[field], read)));
      return `${field}{edges{node${text}}}`;
    }
    if (read) reads.push(({ [field]: record }) => isObject(record) && read(record));
    return field + text;
  });
  return {
    text: inBraces(fields),
    read: reads[0] && ((record) => reads.forEach((read) => read(record))),
  };
}

function related(operation: Operation, select: unknown, name: string): Selection {
  const object = operation.objects.get(name);
  if (object) return selectionOf(operation, select, object);
  // What else is selected might be composite: without its parts the server would answer a silent null.
  if (isObject(select) && Object.keys(select).join() === 'id') return { text: '{id}' };
  throw operation.refuse(`add ${name} to the client`);
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

const partsOf = (chosen: unknown, fields: CompositeFields): string =>
  inBraces(
    Object.entries(fields).map(([part, inner]) => {
      const selected = isObject(chosen) ? own(chosen, part) : true;
      return selected && part + (inner === true ? '' : partsOf(selected, inner));
    }),
  );

const inBraces = (fields: readonly unknown[]): string => `{${fields.filter(Boolean).join(' ') || '__typename'}}`;

/** Whether a value has fields. */
export const isObject = (value: unknown): value is JsonRecord => Object(value) === value;
