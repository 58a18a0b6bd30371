/**
 * A filter as a variable of a document, which the server gets as it is: one operator for each field. (The client's own
 * calls take several and write them as the server needs them.)
 */
export type DocumentFilter<F> = {
  [K in keyof F]?: K extends 'and' | 'or'
    ? readonly DocumentFilter<F>[]
    : K extends 'not'
      ? DocumentFilter<F>
      : DocumentCondition<NonNullable<F[K]>>;
};

/** Operators on a value, or conditions on the parts of a composite or on the record of a relation. */
type DocumentCondition<C> = 'is' extends keyof C ? OneOf<C> : DocumentFilter<C>;

/** Exactly one of the members. */
type OneOf<C> = {
  [K in keyof C]-?: { [P in K]: Exclude<C[P], undefined> } & { [P in Exclude<keyof C, K>]?: never };
}[keyof C];
