import { getNamedType, isObjectType, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import type { DocumentRule, RuleContext } from '../document-rule.js';
import { fieldsIn } from '../reading/selections.js';

/** A list of related records inside another one is refused, with relations to one record in between too. */
export const noListInList: DocumentRule = {
  name: 'no-list-in-list',
  about: 'a list of related records inside another one, which the server refuses',
  servers: '2.x',
  visit: (context) => ({
    OperationDefinition({ selectionSet }) {
      for (const root of fieldsIn(selectionSet, context.graphql)) {
        const { facts } = context;
        const object = facts.rootField(root.name.value)?.object;
        const type = object && facts.schema.getType(object.graphql.type);
        if (isObjectType(type))
          visitRecords({ set: recordsOf(root.selectionSet, context), type, context, within: undefined });
      }
    },
  }),
};

interface Level {
  readonly set: readonly SelectionSetNode[];
  readonly type: GraphQLObjectType;
  readonly context: RuleContext;
  /** The list that leads here. */
  readonly within: string | undefined;
  readonly depth?: number;
}

/** Fragments that contain themselves are reported by graphql's own rules; until then, no document goes deeper. */
const DEEPEST = 50;

/** The selections of records: those of a connection, or of the field itself. */
function recordsOf(set: SelectionSetNode | undefined, { graphql }: RuleContext): readonly SelectionSetNode[] {
  const below = (sets: readonly SelectionSetNode[], name: string) =>
    sets
      .flatMap((each) => fieldsIn(each, graphql))
      .flatMap((field) => (field.name.value === name && field.selectionSet ? [field.selectionSet] : []));
  const own = set ? [set] : [];
  const nodes = below(below(own, 'edges'), 'node');
  return nodes.length > 0 ? nodes : own;
}

function visitRecords({ set, type, context, within, depth = 0 }: Level): void {
  const relations = context.facts.objectOfType(type.name)?.fields.flatMap((field) => field.relations) ?? [];
  for (const field of depth < DEEPEST ? set.flatMap((each) => fieldsIn(each, context.graphql)) : []) {
    const relation = relations.find(({ name }) => name === field.name.value);
    const definition = type.getFields()[field.name.value];
    if (!relation || !definition) continue;
    if (relation.kind === 'many' && within !== undefined) {
      context.report(field, {
        what: `\`${relation.name}\` is a list inside of the list \`${within}\`, which the server refuses`,
        remedy: `Ask for \`${context.facts.objectNamed(relation.target)?.graphql.plural ?? relation.name}\` in an operation of its own.`,
      });
      continue;
    }
    const target = context.facts.objectNamed(relation.target);
    const next = target && context.facts.schema.getType(target.graphql.type);
    if (!isObjectType(getNamedType(next ?? definition.type)) || !isObjectType(next)) continue;
    visitRecords({
      set: recordsOf(field.selectionSet, context),
      type: next,
      context,
      within: relation.kind === 'many' ? relation.name : within,
      depth: depth + 1,
    });
  }
}
