import { ownKey, type FieldType } from './field-type.js';

const KINDS: Readonly<Record<string, string>> = {
  int: 'Whole number.',
  bigint: 'Whole number, exact up to 2^53.',
};

/** A number; `settings.dataType` is float, int or bigint, all of them stored as float8 on custom fields. */
export const number = {
  type: 'NUMBER',
  keys: ownKey,
  filter: 'number',
  cannotConnect: true,
  note: ({ settings }) =>
    [
      KINDS[String(settings['dataType'])] ?? '',
      settings['type'] === 'percentage' ? 'Percentage: 0.5 is shown as 50 %.' : '',
    ]
      .filter(Boolean)
      .join(' '),
} as const satisfies FieldType;
