/** A place in the order of `updatedAt` and `id`. */
export interface Place {
  /** In ms since 1970. */
  readonly time: number;
  /** Undefined after all records of that time. */
  readonly id?: string | undefined;
}

/** Whether a record stands after a place. */
export const isAfter = ({ time, id }: { readonly time: number; readonly id: string }, place: Place): boolean =>
  time > place.time || (time === place.time && place.id !== undefined && id > place.id);

/** Whether one place is after another. */
export const byPlace = (
  one: { readonly time: number; readonly id: string },
  other: { readonly time: number; readonly id: string },
): number => one.time - other.time || (one.id < other.id ? -1 : 1);
