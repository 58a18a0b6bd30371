import type { ObjectDescription } from '../../objects/object-description.js';

/** The names of an object inside GraphQL documents, where `b2bDeal` is written `b2BDeal`. */
export interface GraphqlNames {
  /** `b2BDeal` */
  readonly singular: string;
  /** `b2BDeals` */
  readonly plural: string;
  /** `B2BDeal`, as the names of types begin. */
  readonly pascalSingular: string;
  /** `B2BDeals`, as the names of root fields for several records end. */
  readonly pascalPlural: string;
}

/** The names of an object inside GraphQL documents. */
export function graphqlNamesOf(object: ObjectDescription): GraphqlNames {
  const { singular, plural } = object.graphql ?? object;
  return { singular, plural, pascalSingular: capitalised(singular), pascalPlural: capitalised(plural) };
}

/** `amount` → `Amount` */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
