import type { StoredParts } from '../../fields/composite-type.js';
import type { Stored } from '../../fields/scalar-type.js';
import { isContainer } from '../../fields/raw-json.js';
import type { Column, RecordObject } from '../model/record-object.js';

/** What the functions among default values yield. */
export interface DefaultSources {
  readonly now: () => string;
  readonly newId: () => string;
}

/** Metadata keeps literals in inner quotes (`"'NEW'"`); the empty text is null, as everywhere in the store. */
function literal(value: unknown): Stored {
  if (typeof value === 'string') return value.replace(/^'(.*)'$/s, '$1') || null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((item) => String(literal(item)));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return isContainer(value) ? value : null;
}

function partDefaults(value: unknown, parts: ReadonlyMap<string, unknown>): StoredParts {
  const given = (isContainer(value) ? value : {}) as Readonly<Record<string, unknown>>; // read by name only
  return Object.fromEntries([...parts.keys()].map((part) => [part, literal(given[part] ?? null)]));
}

type Default = Stored | StoredParts | ((sources: DefaultSources) => string);

const FUNCTIONS: ReadonlyMap<unknown, (sources: DefaultSources) => string> = new Map([
  ['uuid', (sources) => sources.newId()],
  ['now', (sources) => sources.now()],
]);

function defaultOf(column: Column): Default {
  if (column.kind === 'composite') return partDefaults(column.field.defaultValue, column.type.parts);
  if (column.relation !== undefined) return null;
  return FUNCTIONS.get(column.field.defaultValue) ?? literal(column.field.defaultValue);
}

/** Makes the values that a new record of the object starts with. */
export function defaultsOf(object: RecordObject): (sources: DefaultSources) => Record<string, Stored | StoredParts> {
  const entries = [...object.columns.values()].map((column) => [column.name, defaultOf(column)] as const);
  return (sources) => {
    const record: Record<string, Stored | StoredParts> = {};
    for (const [name, value] of entries) record[name] = typeof value === 'function' ? value(sources) : value;
    return record;
  };
}
