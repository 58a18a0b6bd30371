import type { FieldNode } from 'graphql';
import type { RuleContext } from '../document-rule.js';

/** How many related records a server returns in a list, whatever it is asked for. */
export const MOST_CHILDREN = 60;

/** A list of related records below a record. */
export interface RelatedList {
  /** The root field that lists the same records. */
  readonly plural: string;
  /** Their field that leads back. */
  readonly joinId: string;
}

/** The visited field as a list of related records; undefined where it is something else. */
export function relatedList(node: FieldNode, { facts, graphql }: RuleContext): RelatedList | undefined {
  const parent = graphql.getParentType();
  const object = parent && facts.objectOfType(parent.name);
  const relation = object?.fields
    .flatMap(({ relations }) => relations)
    .find(({ name, kind }) => name === node.name.value && kind === 'many');
  const target = relation && facts.objectNamed(relation.target);
  if (!object || !target) return undefined;
  const back = target.fields
    .flatMap(({ relations }) => relations)
    .find((each) => each.kind === 'one' && each.target === object.nameSingular);
  return { plural: target.graphql.plural, joinId: back ? `${back.name}Id` : 'the id of this record' };
}
