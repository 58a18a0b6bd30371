import { shown } from '../errors.js';
import type { RecordError } from '../errors.js';
import { compareText, wrongValue } from './scalar-type.js';
import type { JsonContainer, Place, ScalarType, Stored } from './scalar-type.js';

/** Whether a value is an object or an array. */
export const isContainer = (value: unknown): value is JsonContainer => typeof value === 'object' && value !== null;

/** What a text of JSON holds; undefined where it is none. */
function parseText(text: string): Stored | undefined {
  try {
    return JSON.parse(text) as Stored; // JSON holds nothing that cannot be kept
  } catch {
    return undefined;
  }
}

const isEmpty = (container: JsonContainer): boolean => Object.keys(container).length === 0;

/** The refusal of what is neither an object nor a text of JSON; users are shown a number or boolean. */
export const wrongJson = (value: unknown, place: Place): RecordError =>
  wrongValue({
    place,
    message: `Invalid object value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage:
      typeof value === 'string' ? 'Invalid value for JSON.' : `Invalid value for JSON: "${shown(value)}"`,
  });

/** Keeps JSON of any kind that comes as text, and objects and lists. */
export function keepJson(value: unknown, place: Place): Stored {
  if (typeof value === 'string') {
    const parsed = parseText(value);
    if (parsed !== undefined) return parsed;
  }
  // the copy belongs to the store; what is nested too deep to be written again is refused here
  if (isContainer(value)) return JSON.parse(JSON.stringify(value)) as JsonContainer; // it was one
  throw wrongJson(value, place);
}

/** An empty object or list is kept as null, unless it comes as text. */
const writeJson = (value: unknown, place: Place): Stored =>
  isContainer(value) && isEmpty(value) ? null : keepJson(value, place);

/** A jsonb column keeps its keys in this order: the shorter first, then by their bytes. */
function compareKeys(left: string, right: string): number {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length - b.length || Buffer.compare(a, b);
}

/** JSON as the database prints it (a space after commas and colons), which is what `like` sees. */
export function jsonText(value: unknown): string {
  if (!isContainer(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(jsonText).join(', ')}]`;
  const members = Object.entries(value).sort(([left], [right]) => compareKeys(left, right));
  const entries = members.map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item)}`);
  return `{${entries.join(', ')}}`;
}

/** The order of kinds in a jsonb column: arrays before objects. */
const kindOf = (stored: Stored): number => (Array.isArray(stored) ? 0 : 1);

/** RAW_JSON: objects, arrays, and text that holds JSON of any kind. */
export const jsonType: ScalarType = {
  name: 'RAW_JSON',
  write: writeJson,
  operand: (value) => String(value),
  read: (stored) => stored,
  compare: (left, right) => kindOf(left) - kindOf(right) || compareText(jsonText(left), jsonText(right)),
  operators: ['is', 'like'],
  emptyForm: 'none',
  graphql: { type: 'JSON', filter: 'RawJsonFilter' },
};
