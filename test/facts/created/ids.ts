/** A carrier that is there before the first parcel is created; its call sign is BERG-1, its fleet 3. */
export const CARRIER = 'b0b0b0b0-0000-4000-8000-00000000000a';

/** An id that no record has. */
export const NO_RECORD = 'b0b0b0b0-0000-4000-8000-0000000000ff';
