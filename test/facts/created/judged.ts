/**
 * What a 2.21 server makes of values for one field of a new parcel, by the field: those that it takes, and those that
 * it refuses, by the `subCode` of the error, or its `code` where it has none.
 */
export type Judged = Readonly<
  Record<string, { readonly taken: readonly unknown[]; readonly refused: Readonly<Record<string, readonly unknown[]>> }>
>;
