/** Descriptions that the runtime makes schemas of: fields by kind, and what is unusual about them. */
import { byText } from '../workspace/order.js';
import { stringLiteral } from './escape.js';
import type { Literal, LiteralEntry } from './literal.js';
import { validatorKind, type ValidatedValue } from './validator-kind.js';

/** A field of an object or composite. What its kind says anyway is not said again here. */
export interface ValidatedField extends ValidatedValue {
  readonly isNullableAsRead: boolean;
  readonly isNullableAsWritten: boolean;
  readonly isRequired: boolean;
  readonly isWritten: boolean;
  readonly isUpdated: boolean;
}

/** The description, as an object literal. */
export function fieldsLiteral({
  fields,
  further = [],
}: {
  readonly fields: readonly ValidatedField[];
  /** Entries beside those of the fields. */
  readonly further?: readonly LiteralEntry[];
}): { readonly entries: readonly LiteralEntry[] } {
  const described = fields.map((field) => ({ ...field, ...validatorKind(field) }));
  const named = (is: (field: (typeof described)[number]) => boolean) => described.filter(is).map(({ name }) => name);
  const lists: Readonly<Record<string, readonly string[]>> = {
    notNull: named(isNeverNull),
    notNullAsRead: named((field) => !field.isNullableAsRead && !isNeverNull(field)),
    notNullAsWritten: named((field) => !field.isNullableAsWritten && !field.isRequired && !isNeverNull(field)),
    required: named(({ isRequired }) => isRequired),
    readOnly: named(({ isWritten }) => !isWritten),
    createOnly: named(({ isWritten, isUpdated }) => isWritten && !isUpdated),
    unfiltered: named(({ isUnfiltered }) => isUnfiltered),
    unordered: named(({ isOrdered }) => !isOrdered),
  };
  const entries = Object.entries(lists).filter(([, list]) => list.length > 0);
  return {
    entries: [
      { key: 'columns', value: { items: columns(described) } },
      ...entries.map(([key, list]) => ({ key, value: { code: stringLiteral(list.join(' ')) } })),
      ...further,
    ],
  };
}

const isNeverNull = (field: ValidatedField): boolean => !field.isNullableAsRead && !field.isNullableAsWritten;

interface Grouped {
  readonly name: string;
  readonly maker: string;
  readonly parts: readonly Literal[];
}

/** `[v.text, 'jobTitle city']`: fields of one kind together, sorted by kind. */
function columns(fields: readonly Grouped[]): readonly Literal[] {
  const byKind = new Map<string, Omit<Grouped, 'name'> & { readonly names: string[] }>();
  for (const { name, maker, parts } of fields) {
    const key = JSON.stringify([maker, parts]);
    const group = byKind.get(key) ?? { maker, parts, names: [] };
    group.names.push(name);
    byKind.set(key, group);
  }
  return [...byKind]
    .sort(([left], [right]) => byText(left, right))
    .map(([, { maker, parts, names }]): Literal => ({
      items: [{ code: `v.${maker}` }, { code: stringLiteral(names.join(' ')) }, ...parts],
    }));
}
