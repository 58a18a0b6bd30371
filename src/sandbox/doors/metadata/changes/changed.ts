import type { MetadataApiState } from '../state.js';
import type { UpdateInput } from './inputs.js';

/** The object or field with the members that the input gives it, and the time that it is now. */
export function changed<T extends { readonly updatedAt: string }>(
  item: T,
  update: UpdateInput,
  state: MetadataApiState,
): T {
  const given = Object.entries(update).filter(([, value]) => value !== undefined);
  // the schema of the mutation has let only members of this kind of item through
  return { ...item, ...Object.fromEntries(given), updatedAt: state.now().toISOString() };
}
