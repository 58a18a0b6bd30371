import { serverCrash, shown } from '../errors.js';
import { composite, printedList } from './composite-type.js';
import type { CompositeType, StoredParts } from './composite-type.js';
import { listPart } from './links.js';
import { wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';
import { textType } from './text.js';

/** One sign between a local part of up to 64 characters and a domain; blanks and quotes are all that is refused. */
const EMAIL = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const LONGEST = 255;

const isEmail = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST && EMAIL.test(value);

const wrongEmail = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid string value ${shown(value)} for email field "${place.path}"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });

const wrongList = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid value ${shown(value)} for field "${place.path} - Array values need to be string"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });

function demandEmail(value: unknown, place: Place): string {
  if (value === '' || isEmail(value)) return value.toLowerCase();
  throw wrongEmail(value, place);
}

/** An address: kept in lower case and compared as it is sent, so that one in capitals finds nothing. */
const emailType: ScalarType = { ...textType, write: (value, place) => demandEmail(value, place) || null };

/** A text is checked as an address and then read as JSON, which no address is. */
function refuseText(text: string, place: Place): never {
  demandEmail(text, place);
  try {
    JSON.parse(text);
  } catch (error) {
    throw serverCrash(error instanceof Error ? error.message : String(error), 'SyntaxError');
  }
  throw wrongEmail(text, place);
}

const emailListType: ScalarType = {
  ...listPart,
  write: (value, place): Stored => {
    if (typeof value === 'string') return refuseText(value, place);
    if (!Array.isArray(value) || value.includes(null)) throw wrongList(value, place);
    return value.length === 0 ? null : value.map((email) => demandEmail(email, place));
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
  merge: {
    primary: ['primaryEmail'],
    list: 'additionalEmails',
    keyOf: (entry) => entry,
    entryOf: (parts) => parts.primaryEmail,
  },
  searchText: ({ primaryEmail, additionalEmails }) => {
    const primary = String(primaryEmail ?? '');
    const [, domain = ''] = primary.split('@');
    const others = printedList(additionalEmails);
    return [primary, domain, others, others.replaceAll('@', ' ')].join(' ');
  },
  graphql: { typedJson: { additionalEmails: { name: 'String', isList: true, members: [] } } },
});
