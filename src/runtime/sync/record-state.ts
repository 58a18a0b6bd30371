import { fingerprint, sortedJson } from '../portable/fingerprint.js';
import type { JsonRecord } from '../portable/json-record.js';
import { isRecord } from '../portable/json-record.js';

/** What is known of a record that was handed over. */
export interface RecordState {
  readonly updatedAt: string | null;
  readonly deletedAt: string | null;
  /** The ids of the records that it links to, by field. */
  readonly links: Readonly<Record<string, string | null>>;
  /** A fingerprint of the names of its fields. */
  readonly names: string;
  /** Short fingerprints of its fields, in the order of their names. */
  readonly values: string;
}

const DIGITS = 4;

// The server writes them with each write.
const UNREPORTED: readonly string[] = ['updatedAt', 'updatedBy'];

/** The fields of a record that count as changed. */
const fieldsOf = (record: JsonRecord): readonly string[] =>
  Object.keys(record)
    .filter((name) => !UNREPORTED.includes(name))
    .sort();

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What to remember of a record. `links` are the fields that hold ids of other records. */
export function stateOf(record: JsonRecord, links: readonly string[]): RecordState {
  const fields = fieldsOf(record);
  return {
    updatedAt: textOf(record['updatedAt']),
    deletedAt: textOf(record['deletedAt']),
    links: Object.fromEntries(links.map((name) => [name, textOf(record[name])])),
    names: fingerprint(fields.join()),
    values: fields.map((name) => fingerprint(sortedJson(withoutAddress(record[name]))).slice(0, DIGITS)).join(''),
  };
}

/** The value of a field without the signed addresses of files, which are others each time. */
const withoutAddress = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) =>
        isRecord(item) && item['fileId'] !== undefined ? { ...item, url: undefined } : item,
      )
    : value;

/** The fields that differ; all of them where that cannot be told. */
export function changedFields(record: JsonRecord, before: RecordState | undefined, now: RecordState): string[] {
  const fields = fieldsOf(record);
  if (before?.names !== now.names) return [...fields];
  const valueAt = ({ values }: RecordState, index: number) => values.slice(index * DIGITS, (index + 1) * DIGITS);
  return fields.filter((_, index) => valueAt(before, index) !== valueAt(now, index));
}

/**
 * Whether a record is as it was. Where its fields are others than before, because the data model has changed, only times
 * and links are compared: a field that is new does not make a record changed.
 */
export function isSameState(before: RecordState, now: RecordState): boolean {
  const isSameLink = ([name, id]: [string, string | null]) =>
    before.links[name] === undefined || before.links[name] === id;
  return (
    before.updatedAt === now.updatedAt &&
    before.deletedAt === now.deletedAt &&
    (before.names === now.names ? before.values === now.values : Object.entries(now.links).every(isSameLink))
  );
}

/** A state as it is kept. */
export const printState = ({ updatedAt, deletedAt, links, names, values }: RecordState): string =>
  JSON.stringify([updatedAt, deletedAt, links, names, values]);

/** A state that was kept. */
export function parseState(text: string): RecordState {
  // Only `printState` writes it.
  const [updatedAt, deletedAt, links, names, values] = JSON.parse(text) as [
    RecordState['updatedAt'],
    RecordState['deletedAt'],
    RecordState['links'],
    string,
    string,
  ];
  return { updatedAt, deletedAt, links, names, values };
}
