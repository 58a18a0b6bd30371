import { bareHost } from '../data/bare-host.js';
import { isOfDomains } from '../kept/kept-urls.js';
import type { Described } from '../call/described-operations.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject, isPlainObject } from '../../portable/json-record.js';
import { ownValue } from '../../portable/own-property.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { copyPlain } from '../../portable/copy-plain.js';
import { expandedSelection } from './shared-selections.js';

/** The read of one record by a value that no other has. */
export interface ReadCall {
  /** The keys that lead to the value: `['id']`, `['emails', 'primaryEmail']`. */
  readonly path: readonly string[];
  readonly value: string;
  /** All that is selected, by name. */
  readonly select: JsonRecord;
  readonly signal: AbortSignal | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the arguments of a call; undefined where it must be made alone, as one that is wrong must. */
export function parseRead(args: unknown, described: Described): ReadCall | undefined {
  if (!isPlainObject(args)) return undefined;
  const { id, filter, select, signal, ...others } = args;
  if (Object.values(others).some((value) => value !== undefined)) return undefined;
  if (signal !== undefined && !isSignal(signal)) return undefined;
  const named = filter === undefined ? { path: ['id'], value: id } : id === undefined ? namedBy(filter) : undefined;
  if (typeof named?.value !== 'string' || named.value === '') return undefined;
  const { path, value } = named;
  const isId = path.join() === 'id';
  // What is no id makes a server refuse all ids beside it.
  if (isId ? !UUID.test(value) : !isUnique(path, described)) return undefined;
  const expanded = expandedSelection(isObject(select) ? copyPlain(select) : undefined, described);
  // The server compares ids in either case, and writes them in lower case.
  return (
    expanded && {
      path,
      value: isId ? value.toLowerCase() : stored({ path, value }, described),
      select: expanded,
      signal: isSignal(signal) ? signal : undefined,
    }
  );
}

/** Whether no two records have the same value: of a composite, that is its primary one. */
function isUnique(path: readonly string[], { object }: Described): boolean {
  const [field = '', part, ...further] = path;
  const isOfComposite = part !== undefined && part === ownValue(object.composites, field)?.primary;
  const isWhole = part === undefined ? scalarsOf(object).includes(field) : isOfComposite;
  return isWhole && further.length === 0 && (object.unique ?? '').split(' ').includes(field);
}

const isSignal = (value: unknown): value is AbortSignal =>
  isObject(value) && typeof value['aborted'] === 'boolean' && typeof value['addEventListener'] === 'function';

interface Named {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** The value that a filter asks for by a single `eq`: `{ emails: { primaryEmail: { eq: 'ada@x.example' } } }`. */
function namedBy(filter: unknown, path: readonly string[] = []): Named | undefined {
  if (!isPlainObject(filter)) return undefined;
  const [entry, ...others] = Object.entries(filter);
  if (!entry || others.length > 0) return undefined;
  const [key, value] = entry;
  return key === 'eq' ? { path, value } : namedBy(value, [...path, key]);
}

/** A value as the server stores it, and as the client sends it in a filter. */
function stored(
  { path, value }: { readonly path: readonly string[]; readonly value: string },
  { object }: Described,
): string {
  const [field = '', part] = path;
  if (part !== undefined && isOfDomains(object, field)) return bareHost(value);
  const { lowerCase = '' } = (part === undefined ? object : ownValue(object.composites, field))?.filters ?? {};
  return lowerCase.split(' ').includes(part ?? field) ? value.toLowerCase() : value;
}
