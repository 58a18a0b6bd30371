/** The filters that a document writes out: each object of conditions, with what its keys are about. */
import { Kind, type ObjectFieldNode, type ObjectValueNode, type ValueNode } from 'graphql';
import { FILTERS, filterKindOf, type FilterKind } from '../../fields/filters.js';
import { fieldTypeOf } from '../../fields/registry.js';
import type { Column, Field, FilterRef, Relation, WorkspaceObject } from '../../workspace/workspace.js';
import type { DocumentFacts } from '../facts/document-facts.js';
import { argumentOf, type RootCall } from './root-call.js';

/** What is compared: a value of a record, or a part of one. */
export interface Subject {
  readonly kind: FilterKind;
  /** What the schema lists. */
  readonly filter: FilterRef;
  /** Operators that the server takes; none where it takes no filter of it at all. */
  readonly operators: readonly string[];
  /** The server stores an empty list as null. */
  readonly isList: boolean;
}

/** A condition on one value. */
export interface Condition {
  /** The key of the value, and below it the operators. */
  readonly node: ObjectFieldNode;
  /** `name.firstName`, with what leads to it. */
  readonly path: string;
  readonly subject: Subject;
  /** Undefined where a variable holds them, or where they are no object. */
  readonly operators: readonly ObjectFieldNode[] | undefined;
}

/** One object of a filter. */
export interface FilterObject {
  readonly node: ObjectValueNode;
  readonly object: WorkspaceObject;
  /** How many relations lead to it. */
  readonly depth: number;
  readonly conditions: readonly Condition[];
  readonly relations: readonly { readonly node: ObjectFieldNode; readonly relation: Relation; readonly path: string }[];
  /** `and`, `or` and `not`. */
  readonly logic: readonly ObjectFieldNode[];
  /** Keys, those of parts counted one by one. */
  readonly size: number;
}

/** All objects of the filter of a root field, outer ones first. */
export function filterObjectsOf(call: RootCall, facts: DocumentFacts): readonly FilterObject[] {
  return objectsOf(argumentOf(call.node, 'filter')?.value, { object: call.object, depth: 0, path: [], facts });
}

interface Place {
  readonly object: WorkspaceObject;
  readonly depth: number;
  readonly path: readonly string[];
  readonly facts: DocumentFacts;
}

const LOGIC: readonly string[] = ['and', 'or', 'not'];

function objectsOf(value: ValueNode | undefined, place: Place): readonly FilterObject[] {
  if (value?.kind === Kind.LIST) return value.values.flatMap((each) => objectsOf(each, place));
  if (value?.kind !== Kind.OBJECT) return [];
  const logic = value.fields.filter(({ name }) => LOGIC.includes(name.value));
  const others = value.fields.filter(({ name }) => !LOGIC.includes(name.value));
  const conditions = others.flatMap((node) => conditionsOf(node, place));
  const relations = others.flatMap((node) => {
    const relation = relationOf(place.object, node.name.value);
    return relation ? [{ node, relation, path: [...place.path, relation.name].join('.') }] : [];
  });
  const own: FilterObject = {
    node: value,
    object: place.object,
    depth: place.depth,
    conditions,
    relations,
    logic,
    size: conditions.length + relations.length + logic.length,
  };
  return [
    own,
    ...logic.flatMap((node) => objectsOf(node.value, place)),
    ...relations.flatMap(({ node, relation }) => {
      const object = place.facts.objectNamed(relation.target);
      return object
        ? objectsOf(node.value, { ...place, object, depth: place.depth + 1, path: [...place.path, relation.name] })
        : [];
    }),
  ];
}

const relationOf = (object: WorkspaceObject, name: string): Relation | undefined =>
  object.fields.flatMap(({ relations }) => relations).find((relation) => relation.name === name);

/** A column of an object, with its field. */
export function columnOf(
  object: WorkspaceObject,
  name: string,
): { readonly field: Field; readonly column: Column } | undefined {
  for (const field of object.fields)
    for (const column of field.columns) if (column.name === name) return { field, column };
  return undefined;
}

function conditionsOf(node: ObjectFieldNode, { object, path, facts }: Place): readonly Condition[] {
  const found = columnOf(object, node.name.value);
  const filter = found?.column.filter;
  if (!found || !filter) return [];
  const { field, column } = found;
  const here = [...path, column.name];
  if (!filter.isComposite) {
    const kind = (column.isJoinId ? undefined : fieldTypeOf(field.type).filter) ?? filterKindOf(filter.name);
    const isList = kind === 'array' || kind === 'multiSelect';
    return [condition(node, here, subjectOf({ kind, filter, isList, object }))];
  }
  const composite = facts.compositeNamed(column.output.name);
  if (!composite || node.value.kind !== Kind.OBJECT) return [];
  return node.value.fields.flatMap((part) => {
    const subField = composite.subFields.find(({ name }) => name === part.name.value);
    if (!subField?.filter) return [];
    const kind = filterKindOf(subField.filter.name);
    // to the schema, a list within a composite is JSON
    const subject = subjectOf({ kind, filter: subField.filter, isList: kind === 'rawJson', object });
    return [condition(part, [...here, subField.name], subject)];
  });
}

const condition = (node: ObjectFieldNode, path: readonly string[], subject: Subject): Condition => ({
  node,
  path: path.join('.'),
  subject,
  operators: node.value.kind === Kind.OBJECT ? node.value.fields : undefined,
});

function subjectOf({
  kind,
  filter,
  isList,
  object,
}: Pick<Subject, 'kind' | 'filter' | 'isList'> & { readonly object: WorkspaceObject }): Subject {
  if (kind === 'none') return { kind, filter, isList, operators: [] };
  const { accepted, refused, unlisted } = FILTERS[kind];
  const offered = [...Object.keys(filter.operators), ...(object.comparableOptions ? unlisted : [])];
  return {
    kind,
    filter,
    isList,
    operators: [
      ...accepted.filter((operator) => offered.includes(operator)),
      ...offered.filter((operator) => !accepted.includes(operator) && !refused.includes(operator)),
    ],
  };
}
