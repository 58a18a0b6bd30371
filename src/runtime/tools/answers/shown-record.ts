import { fromMicros } from '../../objects/micros.js';
import { isRecord, type JsonRecord } from '../../portable/json-record.js';
import type { ToolObject } from '../model/tool-object.js';
import type { ToolValue } from '../model/tool-value.js';

/** A value of a record, at its place. */
export function valueIn(record: JsonRecord, { field, part }: Pick<ToolValue, 'field' | 'part'>): unknown {
  const value = record[field];
  if (part === undefined) return value;
  return isRecord(value) ? value[part] : undefined;
}

/** How long a text of a record may be where many are shown. */
const LONGEST_IN_LIST = 300;

/** What is to be shown of a record. */
export interface Shown {
  readonly values: readonly ToolValue[];
  /** Relations to one record, which are shown by its label, with the object that each leads to. */
  readonly links: readonly (readonly [field: string, target: ToolObject])[];
  /** Whether long texts are cut. */
  readonly isInList: boolean;
}

/** A record for a model: flat, what is empty left out, options by label, money in units, times to the second. */
export function shownRecord(record: JsonRecord, { values, links, isInList }: Shown): JsonRecord {
  const shown: JsonRecord = {};
  for (const value of values) {
    const raw = valueIn(record, value);
    if (isEmpty(raw)) continue;
    if (isCodeOfMoney(value, values)) continue;
    if (value.kind === 'micros') {
      const code = values.find((other) => other.field === value.field && isCodeOfMoney(other, values));
      const amount = money(raw);
      const currency = code && valueIn(record, code);
      if (typeof currency === 'string' && currency !== '') shown[value.field] = `${amount} ${currency}`;
      else shown[value.path] = amount;
      continue;
    }
    shown[value.path] = cut(shownValue(value, raw), isInList);
  }
  for (const [field, target] of links) {
    const linked = record[field];
    if (isRecord(linked)) shown[field] = labelOf(linked, target);
  }
  return shown;
}

/** A text part beside an amount in millionths is the code of its currency. */
const isCodeOfMoney = (value: ToolValue, values: readonly ToolValue[]): boolean =>
  value.kind === 'text' &&
  value.part !== undefined &&
  values.some(({ field, kind }) => kind === 'micros' && field === value.field);

/** Whether there is nothing to show: to a server, an empty text or list is none. */
export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** `12500.5` for 12500500000 millionths. */
export const money = (micros: unknown): string => {
  const text = String(micros);
  return /^-?\d+$/.test(text) ? fromMicros(text) : text;
};

/** A value as people read it. */
export function shownValue({ kind, options }: Pick<ToolValue, 'kind' | 'options'>, raw: unknown): unknown {
  if (kind === 'select') return optionText(raw, options);
  if (kind === 'multiSelect') return Array.isArray(raw) ? raw.map((value: unknown) => optionText(value, options)) : raw;
  if (kind === 'micros') return money(raw);
  if (kind === 'linkList') return itemTexts(raw, linkText);
  if (kind === 'phoneList') return itemTexts(raw, phoneText);
  // a server stamps whole milliseconds, which nobody reads
  if (kind === 'dateTime' && typeof raw === 'string') return raw.replace(/\.\d+(?=Z$)/, '');
  return raw;
}

const itemTexts = (raw: unknown, textOf: (item: JsonRecord) => string): unknown =>
  Array.isArray(raw) ? raw.map((item: unknown) => (isRecord(item) ? textOf(item) : item)) : raw;

const linkText = ({ url, label }: JsonRecord): string =>
  isEmpty(label) ? String(url) : `${String(url)} (${String(label)})`;

const phoneText = ({ callingCode, number }: JsonRecord): string =>
  `${isEmpty(callingCode) ? '' : String(callingCode)}${String(number)}`;

/** `Meeting (MEETING)`; the value alone where it is its label. */
function optionText(value: unknown, options: ToolValue['options']): unknown {
  const option = options.find((each) => each.value === value);
  return option && option.label !== '' && option.label !== option.value ? `${option.label} (${option.value})` : value;
}

const cut = (value: unknown, isInList: boolean): unknown =>
  isInList && typeof value === 'string' && value.length > LONGEST_IN_LIST
    ? `${value.slice(0, LONGEST_IN_LIST)}… (${value.length} characters)`
    : value;

/** What people call a record: `Ada Lovelace`; its id where it has no name. */
export function labelOf(record: JsonRecord, { labelValues }: ToolObject): unknown {
  const words = labelValues.map((value) => valueIn(record, value)).filter((word) => !isEmpty(word));
  return words.length > 0 ? words.join(' ') : record['id'];
}
