import type { JsonRecord } from '../../portable/json-record.js';

/** What makes a sample of each kind. `none` is null. */
const makers = {
  text: () => '',
  number: () => 0,
  boolean: () => false,
  uuid: (): string => crypto.randomUUID(),
  dateTime: (): string => new Date().toISOString(),
  date: (): string => new Date().toISOString().slice(0, 10),
  list: (): unknown[] => [],
  json: () => ({}),
  none: (): null => null,
};

/** A kind of samples. */
export type SampleKind = keyof typeof makers;

/** The fields of an object, or the parts of a composite, by the kind of their samples: names separated by spaces. */
export type SampleFacts = {
  readonly [Kind in SampleKind]?: string;
} & {
  /** Field → the option that a sample has. */
  readonly option?: { readonly [field: string]: string };
};

/** What sample records of an object are made from. */
export type SampledObject = SampleFacts & {
  /** Field → the name of its composite. */
  readonly composites?: { readonly [field: string]: string };
};

/** The composites of a workspace, by their names. */
export interface SampledComposites {
  readonly [name: string]: SampleFacts;
}

/** A record with a value for every field that a webhook sends. */
export function sampleRecord(object: SampledObject, composites: SampledComposites): JsonRecord {
  const record = sampleValues(object);
  for (const [field, name] of Object.entries(object.composites ?? {})) {
    record[field] = sampleValues(composites[name] ?? {});
  }
  return { ...record, id: crypto.randomUUID(), deletedAt: null };
}

function sampleValues(facts: SampleFacts): JsonRecord {
  const values: JsonRecord = { ...facts.option };
  for (const [kind, make] of Object.entries(makers)) {
    const names = facts[kind as SampleKind]; // a key of `makers`
    for (const name of names?.split(' ') ?? []) values[name] = make();
  }
  return values;
}
