import { isPlainObject } from '../../portable/json-record.js';
import type { Reports } from '../call/reports.js';

/** Where a value stands. */
interface Place {
  readonly path: string;
  /** The objects and lists around it, which it must not contain in turn. */
  readonly around: readonly unknown[];
}

/**
 * Throws where JSON would lose a part of a value, by its path (`data.amount.amountMicros is NaN`). JSON writes null for
 * NaN and for an invalid Date, `{}` for a Map, and leaves functions out: the server would store that instead. A key whose
 * value is undefined counts as missing.
 */
export function refuseLoss(value: unknown, path: string, { refuse }: Pick<Reports, 'refuse'>): void {
  const loss = lossIn(value, { path, around: [] });
  if (loss) throw refuse(`${loss}, which JSON cannot carry`);
}

function lossIn(value: unknown, { path, around }: Place): string | undefined {
  if (around.includes(value)) return `${path} contains itself`;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  if (value === undefined) return `${path} is undefined`;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  const inside = { path, around: [...around, value] };
  const { toJSON } = value as { readonly toJSON?: unknown };
  if (typeof toJSON === 'function') {
    const json: unknown = toJSON.call(value);
    return json == null ? `${path} is an invalid ${nameOf(value)}` : lossIn(json, inside);
  }
  if (typeof value !== 'object') return `${path} is a ${typeof value}`;
  return Array.isArray(value) ? lossInList(value, inside) : lossInObject(value, inside);
}

function lossInList(list: readonly unknown[], { path, around }: Place): string | undefined {
  for (let index = 0; index < list.length; index++) {
    const loss = lossIn(list[index], { path: `${path}[${index}]`, around });
    if (loss) return loss;
  }
  return undefined;
}

function lossInObject(object: object, { path, around }: Place): string | undefined {
  if (!isKeyed(object)) return `${path} is a ${nameOf(object)}`;
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const loss = lossIn(value, { path: `${path}.${key}`, around });
    if (loss) return loss;
  }
  return undefined;
}

/**
 * Whether JSON sends all that an object holds, which are its keys. The items of a Set or Map are no keys of it, nor are
 * symbols, and what has no keys at all may be a Promise or a class of getters.
 */
export function isKeyed(object: object): boolean {
  const isEnumerable = (symbol: symbol) => Object.prototype.propertyIsEnumerable.call(object, symbol);
  if (Symbol.iterator in object || Object.getOwnPropertySymbols(object).some(isEnumerable)) return false;
  return isPlainObject(object) || Object.values(object).some((value) => value !== undefined);
}

const nameOf = (value: NonNullable<unknown>): string => value.constructor?.name || 'value';
