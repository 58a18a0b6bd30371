import type { RawObject } from '../../../metadata/raw.js';
import type { MetadataApiState } from '../state.js';
import type { FailedChange, Problem } from './validation-failure.js';

/** How many views an object has: fields that fail are missing in each of them. */
const VIEWS = 2;

/** A field that the server could not even make of the input. */
export const unmadeField = (problem: Problem): FailedChange => ({
  errors: [problem],
  type: 'create',
  metadataName: 'fieldMetadata',
  flatEntityMinimalInformation: { id: '' },
});

/** A field that is refused, which the views of its object then lack. */
export function fieldFailure(
  failed: { readonly name: string; readonly object: RawObject; readonly problems: readonly Problem[] },
  { newId }: MetadataApiState,
): readonly FailedChange[] {
  const universalIdentifier = newId();
  const field: FailedChange = {
    status: 'fail',
    errors: failed.problems,
    flatEntityMinimalInformation: {
      universalIdentifier,
      name: failed.name,
      objectMetadataUniversalIdentifier: failed.object.universalIdentifier,
    },
    metadataName: 'fieldMetadata',
    type: 'create',
  };
  const missing = 'Field metadata not found';
  const inView = (): FailedChange => ({
    status: 'fail',
    errors: [{ code: 'INVALID_VIEW_DATA', message: missing, userFriendlyMessage: missing }],
    flatEntityMinimalInformation: {
      universalIdentifier: newId(),
      viewUniversalIdentifier: newId(),
      fieldMetadataUniversalIdentifier: universalIdentifier,
    },
    metadataName: 'viewField',
    type: 'create',
  });
  return [field, ...Array.from({ length: VIEWS }, inView)];
}
