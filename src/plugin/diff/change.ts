/** What a change of the data model is, and what it means for code that reads and code that writes. */

/** `breaking`: code has to change. `risky`: code may meet something that it does not expect. */
export type Grade = 'safe' | 'risky' | 'breaking';

/** One change, in words and for machines. */
export interface Change {
  readonly kind: ChangeKind;
  /** What changed, by the workspace's own names: `person`, `person.tier`; or a type of the schema. */
  readonly path: string;
  /** For example `option GOLD removed`. */
  readonly what: string;
  /** For code that queries, filters and receives webhooks. */
  readonly readers: Grade;
  /** For code that creates and updates. */
  readonly writers: Grade;
  /** What follows from it; empty where nothing does. */
  readonly why: string;
  /** Objects that it leads to, by nameSingular. */
  readonly targets: readonly string[];
  /** Paths that change with it, or in the same way. */
  readonly and: readonly string[];
}

type Meaning = readonly [readers: Grade, writers: Grade, why: string];

const gone = 'Code that names it does not compile; a running app reads nothing there, and its writes are refused.';

/** Every kind of change, with what it means. */
export const KINDS = {
  'object-added': ['safe', 'safe', ''],
  'object-removed': ['breaking', 'breaking', gone],
  'plural-changed': ['breaking', 'breaking', 'The client has the object under its plural.'],
  'field-added': ['safe', 'safe', ''],
  'required-field-added': ['safe', 'breaking', 'A create without it does not compile, and the server refuses it.'],
  'field-removed': ['breaking', 'breaking', gone],
  'type-changed': ['breaking', 'breaking', 'Its values have another type.'],
  'values-changed': ['risky', 'risky', 'The type in TypeScript is the same, the values are not.'],
  'may-be-null': ['breaking', 'safe', 'Code that reads it has to expect null.'],
  'never-null': ['safe', 'safe', ''],
  'now-required': ['safe', 'breaking', 'A create without it does not compile, and the server refuses it.'],
  'now-optional': ['safe', 'safe', ''],
  'not-writable': ['safe', 'breaking', 'It cannot be written any more.'],
  'now-writable': ['safe', 'safe', ''],
  'filter-lost': ['breaking', 'safe', 'Queries that filter by it do not compile.'],
  'filter-gained': ['safe', 'safe', ''],
  'order-lost': ['breaking', 'safe', 'Queries that order by it do not compile.'],
  'order-gained': ['safe', 'safe', ''],
  'aggregate-lost': ['breaking', 'safe', 'Queries that ask for it do not compile.'],
  'aggregate-gained': ['safe', 'safe', ''],
  'option-added': ['risky', 'safe', 'Records may carry it: a switch over the options has a case more.'],
  'option-removed': ['breaking', 'breaking', 'Code that names it does not compile, and the server refuses it.'],
  'options-described': ['safe', 'safe', ''],
  'unique-added': ['safe', 'risky', 'The server refuses a second record with the same value.'],
  'unique-removed': ['safe', 'breaking', 'connect and upsert do not find records by it any more.'],
  'target-changed': ['breaking', 'breaking', 'It leads to another object.'],
  'link-added': ['risky', 'safe', 'Records may be linked this way and none of the ways known before.'],
  'link-removed': ['breaking', 'breaking', gone],
  'query-lost': ['breaking', 'safe', 'The client does not have the method any more.'],
  'mutation-lost': ['safe', 'breaking', 'The client does not have the method any more.'],
  'operation-gained': ['safe', 'safe', ''],
  'argument-lost': ['risky', 'risky', 'Documents written by hand that use it are refused.'],
  'argument-gained': ['safe', 'safe', ''],
  'default-changed': ['safe', 'risky', 'Records that are created without it get another value.'],
  'setting-changed': ['safe', 'risky', 'The server may refuse values that it took, or take more.'],
  described: ['safe', 'safe', ''],
  'shared-type-lost': ['breaking', 'breaking', 'Code that uses it does not compile.'],
  'shared-type-gained': ['risky', 'safe', ''],
  'shared-input-lost': ['breaking', 'breaking', 'Queries that use it do not compile.'],
  'shared-input-gained': ['safe', 'safe', ''],
} as const satisfies Readonly<Record<string, Meaning>>;

export type ChangeKind = keyof typeof KINDS;

/** Makes a change of a kind, with the grades that it always has. */
export function change(
  facts: Pick<Change, 'kind' | 'path' | 'what'> & Partial<Pick<Change, 'targets' | 'why'>>,
): Change {
  const [readers, writers, why] = KINDS[facts.kind];
  return { readers, writers, why, targets: [], and: [], ...facts };
}

const ORDER: readonly Grade[] = ['safe', 'risky', 'breaking'];

/** The worse of what a change means for readers and for writers. */
export const gradeOf = ({ readers, writers }: Pick<Change, 'readers' | 'writers'>): Grade =>
  isAtLeast(readers, writers) ? readers : writers;

/** Whether a grade is as bad as another, or worse. */
export const isAtLeast = (grade: Grade, limit: Grade): boolean => ORDER.indexOf(grade) >= ORDER.indexOf(limit);
