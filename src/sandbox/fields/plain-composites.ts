import { composite } from './composite-type.js';
import type { CompositeType } from './composite-type.js';
import { jsonType } from './json.js';
import { microsType, numericType } from './number.js';
import { selectType } from './select.js';
import { textType } from './text.js';
import { uuidType } from './uuid.js';

/** FULL_NAME. */
export const fullNameType: CompositeType = composite({
  typeName: 'FullName',
  label: 'full name',
  parts: { firstName: textType, lastName: textType },
});

/** CURRENCY: an absent amount or code stays null when read, and the empty text is no code. */
export const currencyType: CompositeType = composite({
  typeName: 'Currency',
  label: 'currency',
  parts: { amountMicros: microsType, currencyCode: { ...textType, read: (stored) => stored, emptyForm: 'none' } },
});

/** ADDRESS; latitude and longitude take any number. */
export const addressType: CompositeType = composite({
  typeName: 'Address',
  label: 'address',
  parts: {
    addressStreet1: textType,
    addressStreet2: textType,
    addressCity: textType,
    addressPostcode: textType,
    addressState: textType,
    addressCountry: textType,
    addressLat: numericType,
    addressLng: numericType,
  },
});

const ACTOR_SOURCES = 'EMAIL CALENDAR WORKFLOW AGENT API IMPORT MANUAL SYSTEM WEBHOOK APPLICATION'.split(' ');

/** ACTOR: who created or changed a record. */
export const actorType: CompositeType = composite({
  typeName: 'Actor',
  label: 'actor',
  countedParts: ['workspaceMemberId', 'source'],
  parts: {
    source: selectType(ACTOR_SOURCES),
    workspaceMemberId: uuidType,
    name: textType,
    context: jsonType,
  },
});
