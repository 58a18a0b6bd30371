import { shown } from '../errors.js';
import { compareText, wrongValue } from './scalar-type.js';
import type { JsonContainer, Place, ScalarType, Stored } from './scalar-type.js';

/** Whether a value is an object or an array. */
export const isContainer = (value: unknown): value is JsonContainer => typeof value === 'object' && value !== null;

function parseContainer(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function writeJson(value: unknown, place: Place): Stored {
  const parsed = parseContainer(value);
  // the copy belongs to the store; what is nested too deep to be written again is refused here
  if (isContainer(parsed)) return JSON.parse(JSON.stringify(parsed)) as JsonContainer; // it was one
  throw wrongValue({
    place,
    message: `Invalid object value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: 'Invalid value for JSON.',
  });
}

/** JSON as the database prints it (a space after commas and colons), which is what `like` sees. */
export function jsonText(value: unknown): string {
  if (!isContainer(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(jsonText).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item)}`);
  return `{${entries.join(', ')}}`;
}

/** The order of kinds in a jsonb column: arrays before objects. */
const kindOf = (stored: Stored): number => (Array.isArray(stored) ? 0 : 1);

/** RAW_JSON: objects, arrays, and text that holds one of them. */
export const jsonType: ScalarType = {
  name: 'RAW_JSON',
  write: writeJson,
  operand: (value) => String(value),
  read: (stored) => stored,
  compare: (left, right) => kindOf(left) - kindOf(right) || compareText(jsonText(left), jsonText(right)),
  operators: ['is', 'like'],
  emptyForm: 'none',
};
