import { plain } from './created/plain.js';
import { times } from './created/times.js';
import { choices } from './created/choices.js';
import { composites } from './created/composites.js';
import { links } from './created/links.js';
import { emailsAndPhones } from './created/emails-and-phones.js';
import { relations } from './created/relations.js';
import type { Judged } from './created/judged.js';

const judged: Judged = {
  ...plain,
  ...times,
  ...choices,
  ...composites,
  ...links,
  ...emailsAndPhones,
  ...relations,
};

/** One value for one field of a new parcel, and what a 2.21 server makes of it. */
export interface CreatedValue {
  readonly field: string;
  readonly value: unknown;
  /** The error's `subCode`, or its `code` where it has none; nothing where the value is taken. */
  readonly refusal: string | undefined;
  /** The field and the value, to name it in a test. */
  readonly line: string;
}

const lineOf = (field: string, value: unknown): string => `${field}: ${JSON.stringify(value)}`;

/** Every value that was asked about. */
export const CREATED_VALUES: readonly CreatedValue[] = Object.entries(judged).flatMap(([field, { taken, refused }]) => [
  ...taken.map((value) => ({ field, value, refusal: undefined, line: lineOf(field, value) })),
  ...Object.entries(refused).flatMap(([refusal, values]) =>
    values.map((value) => ({ field, value, refusal, line: lineOf(field, value) })),
  ),
]);

/** A parcel to create that has this value; what a parcel needs is there unless the value is for that. */
export const parcelWith = ({
  field,
  value,
}: Pick<CreatedValue, 'field' | 'value'>): Readonly<Record<string, unknown>> => ({
  sender: 'Lina',
  [field]: value,
});
