import type { ServerObject } from '../../twenty/server-metadata.js';
import { capitalized } from '../metadata/labels.js';
import { recordFields } from '../metadata/record-fields.js';
import type { RecordField } from '../metadata/record-fields.js';
import type { Member } from './definition.js';
import { valueTypes } from './value-types.js';
import type { AggregateKind } from './value-types.js';

const COUNTS: readonly (readonly [string, string])[] = [
  ['countUniqueValues', 'Int'],
  ['countEmpty', 'Int'],
  ['countNotEmpty', 'Int'],
  ['percentageEmpty', 'Float'],
  ['percentageNotEmpty', 'Float'],
];
const NUMBERS = ['min', 'max', 'avg', 'sum'];

const OF_KIND: Readonly<Record<AggregateKind, (name: string) => readonly Member[]>> = {
  none: () => [],
  date: (name) => ['min', 'max'].map((operation) => ({ name: `${operation}${name}`, type: 'DateTime' })),
  boolean: (name) => ['countTrue', 'countFalse'].map((operation) => ({ name: `${operation}${name}`, type: 'Int' })),
  number: (name) => NUMBERS.map((operation) => ({ name: `${operation}${name}`, type: 'Float' })),
  currency: (name) => NUMBERS.map((operation) => ({ name: `${operation}${name}AmountMicros`, type: 'Float' })),
};

/** The aggregates of a value field, or of one target of a morph field: a plain relation has none. */
export function fieldAggregates(object: ServerObject, recordField: RecordField): readonly Member[] {
  const name = capitalized(recordField.name);
  if (recordField.kind !== 'value' && recordField.field.type !== 'MORPH_RELATION') return [];
  const kind = recordField.kind === 'value' ? valueTypes({ object, field: recordField.field }).aggregates : 'none';
  return [...COUNTS.map(([operation, type]) => ({ name: `${operation}${name}`, type })), ...OF_KIND[kind](name)];
}

/** What a connection counts and calculates beside its edges. */
export const connectionAggregates = (object: ServerObject): readonly Member[] => [
  { name: 'totalCount', type: 'Int' },
  ...recordFields(object).flatMap((recordField) => fieldAggregates(object, recordField)),
];
