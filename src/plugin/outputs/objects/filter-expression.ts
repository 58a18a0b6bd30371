/** Filter types: what the schema lists, narrowed to what the server accepts. */
import { FILTERS, filterKindOf, type FilterKind } from '../../fields/filters.js';
import type { FieldType } from '../../fields/field-type.js';
import { SCALARS } from '../../fields/scalars.js';
import type { FilterRef } from '../../workspace/workspace.js';
import { intersectionType, literalUnion, objectType, typeReference, type TypeNode } from '../../print/types.js';
import { FILTER_INTERFACES, readValueType } from './value-types.js';

/** What a filter type depends on. */
interface FilterParts {
  readonly filter: FilterRef;
  readonly fieldType?: Pick<FieldType, 'filter'>;
  /** Type of the options, for select filters. */
  readonly options: string | undefined;
  /** The server compares options by order (2.x), beyond what the schema lists. */
  readonly comparableOptions: boolean;
}

/** How a filter differs from its kind. */
export interface FilterFacts {
  readonly kind: Exclude<FilterKind, 'none'>;
  /** Operators of the kind that this server does not take. */
  readonly lacking: readonly string[];
  /** Operators of the schema beyond the kind's, with their GraphQL types. */
  readonly further: readonly (readonly [operator: string, type: string])[];
}

/** What the schema offers and the server accepts, or null where it accepts no operator at all. */
export function filterFacts({
  filter,
  fieldType,
  comparableOptions,
}: Omit<FilterParts, 'options'>): FilterFacts | null {
  const kind = fieldType?.filter ?? filterKindOf(filter.name);
  if (kind === 'none') return null;
  const known = FILTERS[kind];
  const offered = [...Object.keys(filter.operators), ...(comparableOptions ? known.unlisted : [])];
  return {
    kind,
    lacking: known.accepted.filter((operator) => !offered.includes(operator)),
    further: Object.entries(filter.operators).filter(
      ([operator]) => !known.accepted.includes(operator) && !known.refused.includes(operator),
    ),
  };
}

/** The filter's type, or null where the server accepts no operator at all. */
export function filterExpression({ options, ...parts }: FilterParts): TypeNode | null {
  const facts = filterFacts(parts);
  if (!facts) return null;
  const { name, takesOptions } = FILTER_INTERFACES[facts.kind];
  const base = typeReference(`twenty.${name}`, takesOptions ? [options ?? 'string'] : []);
  const narrowed = facts.lacking.length > 0 ? typeReference('twenty.Omit', [base, literalUnion(facts.lacking)]) : base;
  if (facts.further.length === 0) return narrowed;
  const members = facts.further.map(([operator, type]) => {
    const scalar = SCALARS[type];
    return { name: operator, type: scalar ? readValueType(scalar.read) : 'unknown', isOptional: true };
  });
  return intersectionType([narrowed, objectType(members)]);
}
