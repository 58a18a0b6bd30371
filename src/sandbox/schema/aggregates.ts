import type { ServerObject } from '../../twenty/server-metadata.js';
import { capitalized } from '../metadata/labels.js';
import { recordFields } from '../metadata/record-fields.js';
import type { RecordField } from '../metadata/record-fields.js';
import type { Member } from './definition.js';
import type { FieldOf } from '../fields/field-of.js';
import { compositeTypes } from '../fields/registry.js';
import type { AggregateKind, ScalarType } from '../fields/scalar-type.js';
import { scalarTypeOf } from './value-types.js';

const COUNTS: readonly (readonly [string, string])[] = [
  ['countUniqueValues', 'Int'],
  ['countEmpty', 'Int'],
  ['countNotEmpty', 'Int'],
  ['percentageEmpty', 'Float'],
  ['percentageNotEmpty', 'Float'],
];
const NUMBERS = ['min', 'max', 'avg', 'sum'];

const OF_KIND: Readonly<Record<AggregateKind, (name: string) => readonly Member[]>> = {
  range: (name) => ['min', 'max'].map((operation) => ({ name: `${operation}${name}`, type: 'DateTime' })),
  truths: (name) => ['countTrue', 'countFalse'].map((operation) => ({ name: `${operation}${name}`, type: 'Int' })),
  numbers: (name) => NUMBERS.map((operation) => ({ name: `${operation}${name}`, type: 'Float' })),
};

/** The aggregates of a value field, or of one target of a morph field: a plain relation has none. */
export function fieldAggregates(object: ServerObject, recordField: RecordField): readonly Member[] {
  const name = capitalized(recordField.name);
  if (recordField.kind !== 'value' && recordField.field.type !== 'MORPH_RELATION') return [];
  const counts = COUNTS.map(([operation, type]) => ({ name: `${operation}${name}`, type }));
  return recordField.kind === 'value'
    ? [...counts, ...calculations(name, { object, field: recordField.field })]
    : counts;
}

/** What there is beside the counts; of a composite, the name of the part stands behind that of the field. */
function calculations(name: string, fieldOf: FieldOf): readonly Member[] {
  const composite = compositeTypes.get(fieldOf.field.type);
  const types: readonly (readonly [string, ScalarType])[] =
    composite === undefined
      ? [[name, scalarTypeOf(fieldOf)]]
      : [...composite.parts].map(([part, type]) => [`${name}${capitalized(part)}`, type]);
  return types.flatMap(([path, { aggregate }]) => (aggregate === undefined ? [] : OF_KIND[aggregate](path)));
}

/** What a connection counts and calculates beside its edges. */
export const connectionAggregates = (object: ServerObject): readonly Member[] => [
  { name: 'totalCount', type: 'Int' },
  ...recordFields(object).flatMap((recordField) => fieldAggregates(object, recordField)),
];
