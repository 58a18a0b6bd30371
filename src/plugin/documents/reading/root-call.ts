/** Root fields of an operation, with what the workspace knows of them. */
import type { ArgumentNode, FieldNode, ObjectValueNode, ValueNode } from 'graphql';
import { Kind } from 'graphql';
import type { RuleContext } from '../document-rule.js';
import type { RootField } from '../facts/document-facts.js';

/** A root field that works on an object. */
export interface RootCall extends RootField {
  readonly node: FieldNode;
}

/** Whether the visited field stands at the root of a query or mutation. */
export function isRoot({ graphql }: Pick<RuleContext, 'graphql'>): boolean {
  const parent = graphql.getParentType();
  const schema = graphql.getSchema();
  return parent != null && (parent === schema.getQueryType() || parent === schema.getMutationType());
}

/** The visited field as a root field that works on an object; undefined where it is something else. */
export function rootCallOf(node: FieldNode, context: RuleContext): RootCall | undefined {
  const root = isRoot(context) ? context.facts.rootField(node.name.value) : undefined;
  return root && { node, ...root };
}

/** An argument by its name. */
export const argumentOf = (node: FieldNode, name: string): ArgumentNode | undefined =>
  node.arguments?.find((argument) => argument.name.value === name);

/** The objects that a value is: itself, or the items of a list. What a variable holds is not known. */
export function objectsIn(value: ValueNode | undefined): readonly ObjectValueNode[] {
  if (value?.kind === Kind.OBJECT) return [value];
  return value?.kind === Kind.LIST ? value.values.flatMap(objectsIn) : [];
}
