import { propertyKey, stringLiteral } from './escape.js';

/** Data as JSON knows it. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** A literal of TypeScript for data, whatever text is in it; prettier breaks its lines. */
export function dataLiteral(data: Data): string {
  if (typeof data === 'string') return stringLiteral(data);
  if (data === null || typeof data !== 'object') return String(data);
  if (isList(data)) return `[${data.map(dataLiteral).join(', ')}]`;
  const entries = Object.entries(data).map(([key, value]) => `${propertyKey(key)}: ${dataLiteral(value)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Whether data is a list. */
export const isList = (data: Data): data is readonly Data[] => Array.isArray(data);
