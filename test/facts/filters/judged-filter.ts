/**
 * A filter, and what a 2.21 server makes of it: which of the eight parcels it matches, by their barcodes, or why it is
 * refused: the error's `subCode`, or its `code` where it has none.
 */
export type JudgedFilter = readonly [filter: unknown, matches: string | { readonly refused: string }];

/** All of the eight. */
export const EVERY = 'P1 P2 P3 P4 P5 P6 P7 P8';
