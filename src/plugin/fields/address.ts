import { ownKey, type FieldType } from './field-type.js';

/** A postal address with coordinates in degrees. */
export const address = {
  type: 'ADDRESS',
  keys: ownKey,
  partSamples: { addressLat: 'none', addressLng: 'none' },
} as const satisfies FieldType;
