/** Filter types: what the schema lists, narrowed to what the server accepts. */
import { FILTERS, filterKindOf } from '../fields/filters.js';
import type { FieldType } from '../fields/field-type.js';
import { SCALARS } from '../fields/scalars.js';
import type { FilterRef } from '../workspace/workspace.js';
import { propertyKey, union } from './escape.js';

/** What a filter type depends on. */
interface FilterParts {
  readonly filter: FilterRef;
  readonly fieldType?: Pick<FieldType, 'filter'>;
  /** Type of the options, for select filters. */
  readonly options: string | undefined;
  /** The server compares options by order (2.x), beyond what the schema lists. */
  readonly comparableOptions: boolean;
}

/** The filter's type, or null where the server accepts no operator at all. */
export function filterExpression({ filter, fieldType, options, comparableOptions }: FilterParts): string | null {
  const kind = fieldType?.filter ?? filterKindOf(filter.name);
  if (kind === 'none') return null;
  const known = FILTERS[kind];
  const offered = [...Object.keys(filter.operators), ...(comparableOptions ? known.unlisted : [])];
  const lacking = known.accepted.filter((operator) => !offered.includes(operator));
  const further = Object.entries(filter.operators).filter(
    ([operator]) => !known.accepted.includes(operator) && !known.refused.includes(operator),
  );
  const base = `twenty.${known.type}${known.takesOptions ? `<${options ?? 'string'}>` : ''}`;
  const narrowed = lacking.length > 0 ? `twenty.Omit<${base}, ${union(lacking)}>` : base;
  if (further.length === 0) return narrowed;
  const members = further.map(([operator, type]) => `${propertyKey(operator)}?: ${SCALARS[type]?.read ?? 'unknown'}`);
  return `${narrowed} & { ${members.join('; ')} }`;
}
