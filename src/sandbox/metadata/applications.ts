import { identifier } from './identifier.js';
import type { RawMetadata } from './raw.js';

/** The application that custom objects belong to where the metadata names none. */
export const CUSTOM_APPLICATION = identifier('application/custom');
/** The application that Twenty's own objects belong to where the metadata names none. */
export const STANDARD_APPLICATION = identifier('application/standard');

/** The application that the workspace's own objects and fields belong to: not Twenty's, whose objects have known ids. */
export function customApplicationOf({ objects }: RawMetadata): string {
  const custom = objects.find((object) => !object.universalIdentifier.startsWith('20202020'));
  return custom?.applicationId ?? CUSTOM_APPLICATION;
}
