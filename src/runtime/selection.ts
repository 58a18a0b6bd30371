import type { CompositeFields, ObjectDescription } from './object-description.js';
import { own } from './own.js';
import { refusal } from './refusal.js';

/** A record as it comes and goes. */
export interface JsonRecord {
  [field: string]: unknown;
}

/** The objects that a client knows, by their singular names. */
export type ObjectsByName = ReadonlyMap<string, ObjectDescription>;

/** What to ask the server for, and how to make of its answer what the caller asked for. */
export interface Selection {
  /** `{id name{firstName}}` */
  readonly text: string;
  /** Changes a record in place: connections become lists. Missing where there is nothing to change. */
  readonly read?: ((record: JsonRecord) => void) | undefined;
}

interface Parts {
  /** Field → true, or what of it. */
  readonly select: unknown;
  readonly object: ObjectDescription;
  readonly objects: ObjectsByName;
  readonly operation: string;
}

/** Writes a selection down. `true` or none at all means every scalar and composite field. */
export function selectionOf({ select, object, objects, operation }: Parts): Selection {
  const reads: ((record: JsonRecord) => void)[] = [];
  const scalars = words(object.scalars);
  const entries = isObject(select)
    ? Object.entries(select)
    : [...scalars, ...Object.keys(object.composites ?? {})].map((field) => [field, true] as const);
  const fields = entries.map(([field, chosen]) => {
    if (!chosen) return '';
    const composite = own(object.composites, field);
    if (composite) return field + partsOf(chosen, composite.fields);
    const many = own(object.toMany, field);
    const target = many ?? own(object.toOne, field);
    if (target === undefined) {
      if (scalars.concat(words(object.onRequest)).includes(field)) return field;
      throw refusal({ operation, reason: `${object.name} has no field ${field}` });
    }
    const { text, read } = relatedSelection({ select: chosen, target, field, objects, operation });
    if (many) {
      reads.push((record) => (record[field] = nodesOf(record[field], read)));
      return `${field}{edges{node${text}}}`;
    }
    if (read) reads.push(({ [field]: related }) => isObject(related) && read(related));
    return field + text;
  });
  return {
    text: braced(fields),
    read: reads.length > 0 ? (record) => reads.forEach((read) => read(record)) : undefined,
  };
}

interface Related extends Omit<Parts, 'object'> {
  readonly target: string;
  readonly field: string;
}

function relatedSelection({ select, target, field, objects, operation }: Related): Selection {
  const object = objects.get(target);
  if (object) return selectionOf({ select, object, objects, operation });
  // What else is selected might be composite, for which the server would answer a silent null without its parts.
  if (isObject(select) && Object.keys(select).join() === 'id') return { text: '{id}' };
  throw refusal({ operation, reason: `to select of ${field}, give createClient the object ${target} too` });
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
  braced(
    Object.entries(fields).map(([part, inner]) => {
      const selected = isObject(chosen) ? own(chosen, part) : true;
      return selected ? part + (inner === true ? '' : partsOf(selected, inner)) : '';
    }),
  );

const braced = (fields: readonly string[]): string => `{${fields.filter(Boolean).join(' ') || '__typename'}}`;

const words = (text = ''): readonly string[] => text.split(' ');

/** Whether a value has fields. */
export const isObject = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null;
