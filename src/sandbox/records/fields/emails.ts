import { shown } from '../errors.js';
import { composite } from './composite-type.js';
import type { CompositeType, StoredParts } from './composite-type.js';
import { isContainer } from './json.js';
import { listPart } from './links.js';
import { wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';
import { textType } from './text.js';

const EMAIL =
  /^[^\s@"(),:;<>[\]\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** Long texts are never addresses, and would take long to look at. */
const LONGEST = 320;

const isEmail = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST && EMAIL.test(value);

const wrongEmail = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid string value ${shown(value)} for email field "${place.path}"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });

function writeEmail(value: unknown, place: Place): string | null {
  if (value === '') return null;
  if (isEmail(value)) return value.toLowerCase();
  throw wrongEmail(value, place);
}

/** An address: kept in lower case and compared as it is sent, so that one in capitals finds nothing. */
const emailType: ScalarType = { ...textType, write: writeEmail };

function parseList(value: unknown, place: Place): readonly unknown[] {
  if (Array.isArray(value)) return value;
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (isContainer(parsed) && Array.isArray(parsed)) return parsed;
  } catch {
    // falls through to the refusal
  }
  throw wrongEmail(value, place);
}

const emailListType: ScalarType = {
  ...listPart,
  write: (value, place): Stored => {
    const list = parseList(value, place).map((email) => {
      if (isEmail(email)) return email.toLowerCase();
      throw wrongEmail(email, place);
    });
    return list.length === 0 ? null : list;
  },
};

/** An update without the primary address wipes it. */
const requirePrimary = (parts: StoredParts): StoredParts => ({ ...parts, primaryEmail: parts.primaryEmail ?? null });

/** EMAILS. */
export const emailsType: CompositeType = composite({
  typeName: 'Emails',
  label: 'emails',
  parts: { primaryEmail: emailType, additionalEmails: emailListType },
  uniqueParts: ['primaryEmail'],
  normalise: requirePrimary,
});
