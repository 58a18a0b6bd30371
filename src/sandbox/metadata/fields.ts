import type { FieldDefinition, FieldOptions, OptionDefinition, RelationDefinition } from './definition.js';

/** Writes a field of one type that needs nothing but the options every field has. */
const plain =
  (type: string) =>
  (options: FieldOptions = {}): FieldDefinition => ({ type, ...options });

export const uuid = plain('UUID');
export const text = plain('TEXT');
export const boolean = plain('BOOLEAN');
export const dateTime = plain('DATE_TIME');
export const date = plain('DATE');
export const numeric = plain('NUMERIC');
export const position = plain('POSITION');
export const rawJson = plain('RAW_JSON');
export const tsVector = plain('TS_VECTOR');
export const currency = plain('CURRENCY');
export const fullName = plain('FULL_NAME');
export const address = plain('ADDRESS');
export const actor = plain('ACTOR');
export const richText = plain('RICH_TEXT');

/** Options of a field that holds a list: `maxNumberOfValues` is its longest length. */
export interface ListOptions extends FieldOptions {
  readonly maxNumberOfValues?: number;
}

/** Writes a field whose length may be limited. */
const list =
  (type: string) =>
  ({ maxNumberOfValues, ...options }: ListOptions = {}): FieldDefinition => ({
    type,
    ...options,
    ...(maxNumberOfValues === undefined ? {} : { settings: { ...options.settings, maxNumberOfValues } }),
  });

export const array = list('ARRAY');
export const links = list('LINKS');
export const emails = list('EMAILS');
export const phones = list('PHONES');
export const files = list('FILES');

/** NUMBER: `dataType` chooses Int, Float or BigInt, `decimals` and `style` say how it is shown. */
export function number(
  options: FieldOptions & {
    readonly dataType?: 'int' | 'float' | 'bigint';
    readonly decimals?: number;
    readonly style?: 'number' | 'percentage';
  } = {},
): FieldDefinition {
  const { dataType, decimals, style, ...rest } = options;
  if (dataType === undefined && decimals === undefined && style === undefined) return { type: 'NUMBER', ...rest };
  return {
    type: 'NUMBER',
    ...rest,
    settings: { dataType: dataType ?? 'float', decimals: decimals ?? 0, type: style ?? 'number' },
  };
}

/** Options as a list of definitions, or in short as an object of value and label. */
export type OptionsDefinition = readonly OptionDefinition[] | Readonly<Record<string, string>>;

const optionList = (options: OptionsDefinition): readonly OptionDefinition[] =>
  Array.isArray(options)
    ? // Array.isArray does not narrow a readonly array out of a union
      (options as readonly OptionDefinition[])
    : Object.entries(options).map(([value, label]) => ({ value, label: String(label) }));

/** SELECT. `chosen` is the value that a new record has. */
export function select(
  options: OptionsDefinition,
  more: FieldOptions & { readonly chosen?: string } = {},
): FieldDefinition {
  const { chosen, ...rest } = more;
  const defaultValue = chosen === undefined ? {} : { defaultValue: `'${chosen}'` };
  return { type: 'SELECT', ...defaultValue, ...rest, options: optionList(options) };
}

/** MULTI_SELECT. `chosen` are the values that a new record has. */
export function multiSelect(
  options: OptionsDefinition,
  more: FieldOptions & { readonly chosen?: readonly string[] } = {},
): FieldDefinition {
  const { chosen, ...rest } = more;
  const defaultValue = chosen === undefined ? {} : { defaultValue: chosen.map((value) => `'${value}'`) };
  return { type: 'MULTI_SELECT', ...defaultValue, ...rest, options: optionList(options) };
}

/** RATING: five options that the server makes itself. */
export const rating = (options: FieldOptions = {}): FieldDefinition => ({
  type: 'RATING',
  ...options,
  options: [1, 2, 3, 4, 5].map((stars) => ({ value: `RATING_${stars}`, label: String(stars) })),
});

type ToOneOptions = FieldOptions & Pick<RelationDefinition, 'back' | 'backLabel' | 'onDelete'>;

/** A many-to-one relation, together with the one-to-many field `back` on the target. */
export function toOne(target: string, options: ToOneOptions): FieldDefinition {
  return related({ type: 'RELATION', relationType: 'MANY_TO_ONE', targets: [target] }, options);
}

/** A relation to one record of any of the targets; each of them gets the one-to-many field `back`. */
export function toOneOf(targets: readonly string[], options: ToOneOptions): FieldDefinition {
  return related({ type: 'MORPH_RELATION', relationType: 'MANY_TO_ONE', targets }, options);
}

/** A relation to many records of each target; each of them gets the many-to-one field `back`. */
export function toManyOf(targets: readonly string[], options: ToOneOptions): FieldDefinition {
  return related({ type: 'MORPH_RELATION', relationType: 'ONE_TO_MANY', targets }, options);
}

function related(
  kind: Pick<RelationDefinition, 'relationType' | 'targets'> & { readonly type: string },
  { back, backLabel, onDelete, ...rest }: ToOneOptions,
): FieldDefinition {
  const { type, relationType, targets } = kind;
  return {
    type,
    ...rest,
    relation: {
      relationType,
      targets,
      back,
      ...(backLabel === undefined ? {} : { backLabel }),
      ...(onDelete === undefined ? {} : { onDelete }),
    },
  };
}
