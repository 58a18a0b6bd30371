/** Dates as ISO text. */
import * as z from 'zod';
import type { Kind, WrittenField } from './validator-fields.js';
import { say } from './validator-messages.js';
import { comparable } from './validator-operators.js';
import type { Schema } from './validator-schema.js';

/** The server takes days and moments for both kinds. */
function written({ label, expected }: { readonly label: string; readonly expected: string }): Schema {
  const error = say({ label, expected });
  return z.union([z.iso.date(error), z.iso.datetime({ offset: true, local: true, ...error })], error);
}

/** A day, written. */
export const writeDay = ({ label }: Pick<WrittenField, 'label'>): Schema =>
  written({ label, expected: 'a day such as 2026-01-31' });

/** A moment, written. */
export const writeMoment = ({ label }: Pick<WrittenField, 'label'>): Schema =>
  written({ label, expected: 'a moment such as 2026-01-31T12:00:00Z' });

/** DATE. */
export const date = (): Kind => ({ name: 'date', read: () => z.string(), write: writeDay, operators: comparable });

/** DATE_TIME. */
export const dateTime = (): Kind => ({
  name: 'dateTime',
  read: () => z.string(),
  write: writeMoment,
  operators: comparable,
});
