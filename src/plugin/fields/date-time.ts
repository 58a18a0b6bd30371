import { ownKey, type FieldType } from './field-type.js';

/** A moment, as ISO 8601 text with milliseconds. */
export const dateTime = {
  type: 'DATE_TIME',
  keys: ownKey,
  filter: 'dateTime',
  cannotConnect: true,
  note: () => 'ISO 8601.',
} as const satisfies FieldType;
