import type { CompositeFields, ObjectDescription } from '../../objects/object-description.js';
import { hasOwn } from '../../portable/own-property.js';
import { scalarsOf } from '../../objects/scalars-of.js';

/** The generated constants that a sample record is made from, such as `personObject` and `personMeta`. */
export interface SampledObject {
  readonly description: Pick<ObjectDescription, 'singular' | 'scalars' | 'onRequest' | 'composites' | 'toOne'>;
  readonly meta: { readonly fields: { readonly [field: string]: SampledField } };
}

interface SampledField {
  readonly type: string;
  readonly joinId?: string;
  readonly options?: readonly { readonly value: string }[];
}

/** A record with a value for every field that a webhook sends. */
export function sampleRecord({ description, meta }: SampledObject): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  const relations = Object.values(meta.fields).filter(({ type }) => type === 'RELATION');
  for (const field of [...scalarsOf(description), ...(description.onRequest?.split(' ') ?? [])]) {
    record[field] = sampleValue(meta.fields[field] ?? relations.find(({ joinId }) => joinId === field));
  }
  for (const [field, { fields }] of Object.entries(description.composites ?? {})) {
    record[field] = meta.fields[field]?.type === 'FILES' ? [] : sampleComposite(fields);
  }
  return { ...record, id: crypto.randomUUID(), deletedAt: null };
}

/**
 * A value for a field. For a join id this is its relation, whose field the metadata has instead. The join ids of a morph
 * relation are null: at most one of them may be set.
 */
function sampleValue(field: SampledField | undefined): unknown {
  switch (field?.type) {
    case 'TEXT':
    case 'RICH_TEXT':
    case 'TS_VECTOR':
      return '';
    case 'UUID':
    case 'RELATION':
      return crypto.randomUUID();
    case 'NUMBER':
    case 'NUMERIC':
    case 'POSITION':
      return 0;
    case 'BOOLEAN':
      return false;
    case 'DATE_TIME':
      return new Date().toISOString();
    case 'DATE':
      return new Date().toISOString().slice(0, 10);
    case 'SELECT':
    case 'RATING':
      return field.options?.[0]?.value ?? null;
    case 'ARRAY':
    case 'MULTI_SELECT':
      return [];
    case 'RAW_JSON':
      return {};
    default:
      return null;
  }
}

/** Parts that are not text, in the composites of all servers so far. */
const parts: Readonly<Record<string, unknown>> = {
  amountMicros: 0,
  addressLat: null,
  addressLng: null,
  workspaceMemberId: null,
  source: 'API',
  context: {},
  additionalEmails: [],
  additionalPhones: [],
  secondaryLinks: [],
};

function sampleComposite(fields: CompositeFields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(fields).map((part) => [part, hasOwn(parts, part) ? parts[part] : '']));
}
