import type { FieldChange } from '../operations/arguments.js';
import type { ObjectContext } from '../call/object-context.js';
import type { CompositeDescription, ObjectDescription } from '../../objects/object-description.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject, isRecord } from '../../portable/json-record.js';
import { ownValue } from '../../portable/own-property.js';
import { isScalar } from '../../objects/scalars-of.js';
import type { Form } from './kept-forms.js';
import { isEmpty, isKept } from './kept-forms.js';
import { isOfDomains, withBareHosts } from './kept-urls.js';

/** The form that an object keeps a field without parts in. */
export function formOfField({ filters, aggregates }: ObjectDescription, field: string): Form {
  const isIn = (names = '') => names.split(' ').includes(field);
  if (isIn(filters?.lowerCase)) return 'lowerCase';
  if (isIn(filters?.text)) return 'text';
  if (isIn(filters?.list)) return 'list';
  if (isIn(filters?.dateTime)) return 'dateTime';
  return isIn(aggregates?.date) ? 'date' : 'plain';
}

/** The form that a composite keeps a part in. */
export function formOfPart({ keptAs, filters }: CompositeDescription, part: string): Form {
  const isIn = (names = '') => names.split(' ').includes(part);
  const form = ownValue(keptAs, part);
  if (form) return form;
  if (isIn(filters?.lowerCase)) return 'lowerCase';
  return isIn(filters?.text) ? 'text' : 'plain';
}

/** What to select of a record, so that a row can be compared with it; throws what no record can be written with. */
export function selectionForRow(row: JsonRecord, { object, refuse }: ObjectContext): JsonRecord {
  const select: JsonRecord = {};
  for (const [field, value] of Object.entries(row)) {
    if (value === undefined) continue;
    if (field === 'position' && typeof value === 'string')
      throw refuse(`position is "${value}", which no record stays at`);
    const parts = ownValue(object.composites, field)?.fields;
    const misspelt = parts && isRecord(value) ? Object.keys(value).find((part) => !ownValue(parts, part)) : undefined;
    if (misspelt !== undefined) throw refuse(`no field ${field}.${misspelt}`);
    if (parts ?? isScalar(object, field)) select[field] = true;
    else if (ownValue(object.toOne, field) === undefined) throw refuse(`no field ${field} that can be written`);
    else if (isRecord(value) && value['create'] != null)
      throw refuse(`${field} creates a record, which would be another one each time; connect it`);
    else Object.assign(select, linkSelection(field, value));
  }
  return select;
}

/** The join id where a link names its record by that; otherwise what it names it by. */
function linkSelection(field: string, value: unknown): JsonRecord {
  const where = whereOf(value);
  return where && !('id' in where) ? { [field]: { id: true, ...flagsOf(where) } } : { [`${field}Id`]: true };
}

const flagsOf = (where: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(where).map(([key, value]) => [key, isRecord(value) ? flagsOf(value) : true]));

function whereOf(value: unknown): JsonRecord | undefined {
  const connect = isRecord(value) ? value['connect'] : undefined;
  const where = isRecord(connect) ? connect['where'] : undefined;
  return isRecord(where) ? where : undefined;
}

/** What of a row a record does not have yet. The row is JSON, the record as {@link selectionForRow} selects it. */
export const changesOf = (row: JsonRecord, record: JsonRecord, context: ObjectContext): readonly FieldChange[] =>
  Object.entries(row).flatMap(([field, given]) => fieldChanges({ field, given, record }, context));

interface FieldOfRow {
  readonly field: string;
  readonly given: unknown;
  readonly record: JsonRecord;
}

function fieldChanges({ field, given, record }: FieldOfRow, context: ObjectContext): readonly FieldChange[] {
  const { object } = context;
  const composite = ownValue(object.composites, field);
  const kept = record[field];
  if (composite) return compositeChanges({ field, given: keptGiven({ object, field, given }), kept, composite });
  if (isScalar(object, field)) {
    const isUnchanged = isKept({ given, kept }, formOfField(object, field));
    return isUnchanged ? [] : [{ path: field, from: kept, to: given }];
  }
  return isLinked({ field, given, record }, context)
    ? []
    : [{ path: field, from: kept ?? record[`${field}Id`], to: given }];
}

interface GivenComposite {
  readonly object: ObjectDescription;
  readonly field: string;
  readonly given: unknown;
}

/** A composite that is given, with what only the field tells of how it is kept. */
const keptGiven = ({ object, field, given }: GivenComposite): unknown =>
  isRecord(given) && isOfDomains(object, field) ? withBareHosts(given) : given;

interface ComparedComposite {
  readonly field: string;
  readonly given: unknown;
  readonly kept: unknown;
  readonly composite: CompositeDescription;
}

function compositeChanges({ field, given, kept, composite }: ComparedComposite): readonly FieldChange[] {
  if (given === null) {
    const isNothing = !isObject(kept) || Object.values(kept).every(isEmpty);
    return isNothing ? [] : [{ path: field, from: kept, to: given }];
  }
  // Several files: each has more when it is read than when it is written.
  if (Array.isArray(given) || !isRecord(given)) {
    const list = Array.isArray(kept) ? kept : [];
    const isSameFile = (file: unknown, index: number) =>
      isRecord(file) &&
      Object.entries(file).every(([key, value]) => isKept({ given: value, kept: partOf(list[index], key) }, 'plain'));
    const isUnchanged = Array.isArray(given) && given.length === list.length && given.every(isSameFile);
    return isUnchanged ? [] : [{ path: field, from: kept, to: given }];
  }
  return Object.entries(given).flatMap(([part, value]): readonly FieldChange[] => {
    const pair = { given: value, kept: partOf(kept, part), ...(isRecord(kept) && { around: { given, kept } }) };
    if (isKept(pair, formOfPart(composite, part))) return [];
    return [{ path: `${field}.${part}`, from: pair.kept, to: value }];
  });
}

const partOf = (value: unknown, part: string): unknown => (isRecord(value) ? value[part] : undefined);

/** Whether a record has the link that a row gives it. */
function isLinked({ field, given, record }: FieldOfRow, { object, objects }: ObjectContext): boolean {
  const where = whereOf(given);
  const disconnect = isRecord(given) ? given['disconnect'] : undefined;
  // `disconnect: false` does nothing.
  if (!where) return disconnect === true ? isEmpty(record[`${field}Id`]) : disconnect === false;
  if ('id' in where) return isKept({ given: where['id'], kept: record[`${field}Id`] }, 'plain');
  const target = objects.get(ownValue(object.toOne, field) ?? '');
  const linked = record[field];
  if (!isRecord(linked) || !target) return false;
  return Object.entries(where).every(([key, value]) => {
    const composite = ownValue(target.composites, key);
    if (composite) {
      const given = keptGiven({ object: target, field: key, given: value });
      return compositeChanges({ field: key, given, kept: linked[key], composite }).length === 0;
    }
    return isKept({ given: value, kept: linked[key] }, formOfField(target, key));
  });
}
