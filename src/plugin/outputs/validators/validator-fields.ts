/** Descriptions that the runtime makes schemas of: fields by kind, and what is unusual about them. */
import { byText } from '../../../twenty/order.js';
import { stringLiteral } from '../../print/escape.js';
import type { Literal } from '../../print/literal.js';
import { validatorKind, type ValidatedValue } from './validator-kind.js';

/** A field of an object or composite. What its kind says anyway is not said again here. */
export interface ValidatedField extends ValidatedValue {
  readonly isNullableAsRead: boolean;
  readonly isNullableAsWritten: boolean;
  readonly isRequired: boolean;
  readonly isWritten: boolean;
  readonly isUpdated: boolean;
}

/** A row of a description: a kind with fields of it, or a list of fields by its name. */
export interface FieldsRow {
  readonly head: string;
  readonly names: readonly string[];
  readonly parts: readonly Literal[];
}

/** The rows that describe fields: kinds first, sorted; then what is unusual. */
export function fieldsRows(fields: readonly ValidatedField[]): readonly FieldsRow[] {
  const described = fields.map((field) => ({ ...field, ...validatorKind(field) }));
  const named = (is: (field: (typeof described)[number]) => boolean) => described.filter(is).map(({ name }) => name);
  const lists: Readonly<Record<string, readonly string[]>> = {
    notNullAsRead: named((field) => !field.isNullableAsRead && field.isNullableAsWritten),
    notNullAsWritten: named((field) => field.isNullableAsRead && !field.isNullableAsWritten && !field.isRequired),
    required: named(({ isRequired }) => isRequired),
    readOnly: named(({ isWritten }) => !isWritten),
    createOnly: named(({ isWritten, isUpdated }) => isWritten && !isUpdated),
    unfiltered: named(({ isUnfiltered }) => isUnfiltered),
    unordered: named(({ isOrdered }) => !isOrdered),
  };
  const unusual = Object.entries(lists).filter(([, names]) => names.length > 0);
  return [...kindRows(described), ...unusual.map(([list, names]) => ({ head: stringLiteral(list), names, parts: [] }))];
}

/** Fields of one kind share a row. */
function kindRows(
  fields: readonly (ValidatedField & { readonly maker: string; readonly parts: readonly Literal[] })[],
): readonly FieldsRow[] {
  const rows = new Map<string, FieldsRow & { readonly names: string[] }>();
  for (const { name, maker, parts, isNullableAsRead, isNullableAsWritten } of fields) {
    const key = JSON.stringify([maker, parts]);
    const row = rows.get(key) ?? { head: maker, names: [], parts };
    row.names.push(isNullableAsRead || isNullableAsWritten ? name : `${name}!`);
    rows.set(key, row);
  }
  return [...rows].sort(([left], [right]) => byText(left, right)).map(([, row]) => row);
}

/** A row as code. */
export const rowLiteral = ({ head, names, parts }: FieldsRow): Literal => ({
  items: [{ code: head }, { code: stringLiteral(names.join(' ')) }, ...parts],
});
