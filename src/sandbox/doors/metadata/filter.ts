type Values = Readonly<Record<string, unknown>>;

/** A filter of `objects`, `fields` and indexes: comparisons by member name, joined by `and` and `or`. */
export interface MetadataFilter {
  readonly and?: readonly MetadataFilter[] | null;
  readonly or?: readonly MetadataFilter[] | null;
  readonly [member: string]: unknown;
}

const COMPARISONS: Readonly<Record<string, (value: unknown, wanted: unknown) => boolean>> = {
  is: (value, wanted) => value === wanted,
  isNot: (value, wanted) => value !== wanted,
  eq: (value, wanted) => value === wanted,
  neq: (value, wanted) => value !== wanted,
  gt: (value, wanted) => String(value) > String(wanted),
  gte: (value, wanted) => String(value) >= String(wanted),
  lt: (value, wanted) => String(value) < String(wanted),
  lte: (value, wanted) => String(value) <= String(wanted),
  in: (value, wanted) => (wanted as readonly unknown[]).includes(value),
  notIn: (value, wanted) => !(wanted as readonly unknown[]).includes(value),
  like: (value, wanted) => pattern(wanted, '').test(String(value)),
  notLike: (value, wanted) => !pattern(wanted, '').test(String(value)),
  iLike: (value, wanted) => pattern(wanted, 'i').test(String(value)),
  notILike: (value, wanted) => !pattern(wanted, 'i').test(String(value)),
};

const pattern = (wanted: unknown, flags: string): RegExp =>
  new RegExp(
    `^${String(wanted)
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('%', '.*')
      .replaceAll('_', '.')}$`,
    flags,
  );

/** Whether the object, field or index passes the filter. */
export function passes(item: object, filter: MetadataFilter | null | undefined): boolean {
  if (!filter) return true;
  const { and, or, ...members } = filter;
  // metadata is plain data; members it lacks are undefined
  const values = item as Values;
  return (
    Object.entries(members).every(([member, comparison]) => compares(values[member], comparison)) &&
    (and ?? []).every((each) => passes(item, each)) &&
    (!or?.length || or.some((each) => passes(item, each)))
  );
}

const compares = (value: unknown, comparison: unknown): boolean =>
  Object.entries((comparison ?? {}) as Values).every(
    ([operator, wanted]) => wanted === null || (COMPARISONS[operator]?.(value, wanted) ?? true),
  );
