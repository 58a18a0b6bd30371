/** What the schema tells of how its server treats documents. */
import { isListType, isObjectType, type GraphQLSchema } from 'graphql';

/** How a server treats documents. */
export interface ServerFacts {
  /** It validates documents and carries them out as GraphQL says: all versions before 2.0. */
  readonly isValidating: boolean;
  /**
   * Cursors hold whatever is ordered by. That came with 2.35; schemas tell 2.38 and later apart, so that 2.35 to 2.37 count
   * as older ones.
   */
  readonly hasWholeCursors: boolean;
}

/** Reads them. */
export const serverFactsOf = (schema: GraphQLSchema): ServerFacts => ({
  isValidating: !hasOffset(schema),
  hasWholeCursors: hasTypedParts(schema),
});

/** Lists of records take `offset` since 2.x. */
function hasOffset(schema: GraphQLSchema): boolean {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.some(({ args }) => args.some(({ name }) => name === 'offset'));
}

/** Parts of composites that are lists were JSON before 2.38. */
function hasTypedParts(schema: GraphQLSchema): boolean {
  const emails = schema.getType('Emails');
  return isObjectType(emails) && isListType(emails.getFields()['additionalEmails']?.type);
}
