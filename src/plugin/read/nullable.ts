import type { JsonObject } from './json.js';

/** A text or null as answered; undefined when the server does not have it. */
export function nullableText(source: JsonObject, key: string): string | null | undefined {
  const value = source[key];
  return typeof value === 'string' || value === null ? value : undefined;
}

/** A flag or null as answered; undefined when the server does not have it. */
export function nullableFlag(source: JsonObject, key: string): boolean | null | undefined {
  const value = source[key];
  return typeof value === 'boolean' || value === null ? value : undefined;
}
