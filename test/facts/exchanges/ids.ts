/** Parcels by their barcodes; the last is none. */
export const P1 = 'ab000000-0000-4000-8000-000000000002';
export const P2 = 'ab000000-0000-4000-8000-000000000005';
export const P4 = 'ab000000-0000-4000-8000-000000000007';
export const NONE = 'ab000000-0000-4000-8000-0000000000ff';
