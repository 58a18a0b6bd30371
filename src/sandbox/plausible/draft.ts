import { identifier } from '../metadata/identifier.js';
import type { Place } from './places.js';
import { PLACES } from './places.js';
import type { Random } from './random.js';
import { COMPANY_FIRST, COMPANY_SECOND, FIRST_NAMES, LAST_NAMES } from './words.js';

/** Who and where a record is about, so that its values agree with each other. */
export interface Draft {
  /** Its number among the records of its object, from 0. */
  readonly index: number;
  readonly random: Random;
  readonly place: Place;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  /** Of the company; one that nobody has, as all of `.example`. */
  readonly domain: string;
  /** When the record came into being. */
  readonly created: Date;
}

const cycle = (words: readonly [string, ...string[]], index: number): string => words[index % words.length] ?? words[0];

const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A company of that number; no two have one name. */
function companyAt(index: number): { readonly name: string; readonly domain: string } {
  const round = Math.floor(index / (COMPANY_FIRST.length * COMPANY_SECOND.length));
  const words = [cycle(COMPANY_FIRST, index), cycle(COMPANY_SECOND, Math.floor(index / COMPANY_FIRST.length) + index)];
  const name = [...words, ...(round === 0 ? [] : [String(round + 1)])];
  return { name: name.join(' '), domain: `${name.join('-').toLowerCase()}.example` };
}

/** A draft; `linked` is what the record it belongs to is about. */
export function draftOf(parts: {
  readonly index: number;
  readonly random: Random;
  readonly linked: Pick<Draft, 'company' | 'domain' | 'place'> | undefined;
}): Draft {
  const { index, random, linked } = parts;
  const { name, domain } = companyAt(index);
  return {
    index,
    random,
    place: linked?.place ?? random.oneOf(PLACES),
    firstName: cycle(FIRST_NAMES, index * 7),
    lastName: cycle(LAST_NAMES, index * 11 + Math.floor(index / FIRST_NAMES.length)),
    company: linked?.company ?? name,
    domain: linked?.domain ?? domain,
    created: new Date(FIRST_DAY + random.whole(0, 729) * DAY_MS + random.whole(7 * 3600, 18 * 3600) * 1000),
  };
}

/** The id of a record: always the same for the same number. */
export const plausibleId = (nameSingular: string, index: number): string =>
  identifier(`plausible/${nameSingular}/${index}`);

/** A moment that many days after a record came into being. */
export const daysAfter = ({ created }: Draft, days: number): Date => new Date(created.getTime() + days * DAY_MS);
