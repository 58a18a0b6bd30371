/** Every field type that is known. A new one is a file beside this and a line here. */
import { actor } from './actor.js';
import { address } from './address.js';
import { array } from './array.js';
import { boolean } from './boolean.js';
import { currency } from './currency.js';
import { dateTime } from './date-time.js';
import { date } from './date.js';
import { emails } from './emails.js';
import type { FieldType } from './field-type.js';
import { files } from './files.js';
import { fullName } from './full-name.js';
import { links } from './links.js';
import { morphRelation } from './morph-relation.js';
import { multiSelect } from './multi-select.js';
import { number } from './number.js';
import { numeric } from './numeric.js';
import { phones } from './phones.js';
import { position } from './position.js';
import { rating } from './rating.js';
import { rawJson } from './raw-json.js';
import { relation } from './relation.js';
import { richTextV2 } from './rich-text-v2.js';
import { richText } from './rich-text.js';
import { schemaOnly } from './schema-only.js';
import { select } from './select.js';
import { text } from './text.js';
import { tsVector } from './ts-vector.js';
import { unknown } from './unknown.js';
import { uuid } from './uuid.js';

const REGISTRY = [
  actor,
  address,
  array,
  boolean,
  currency,
  date,
  dateTime,
  emails,
  files,
  fullName,
  links,
  morphRelation,
  multiSelect,
  number,
  numeric,
  phones,
  position,
  rating,
  rawJson,
  relation,
  richText,
  richTextV2,
  schemaOnly,
  select,
  text,
  tsVector,
  unknown,
  uuid,
] as const;

/** Names of the known types, and `UNKNOWN`. */
export type FieldTypeName = (typeof REGISTRY)[number]['type'];

const BY_NAME: ReadonlyMap<string, FieldType & { readonly type: FieldTypeName }> = new Map(
  REGISTRY.map((fieldType) => [fieldType.type, fieldType]),
);

/** The field type of that name, or the unknown one. */
export const fieldTypeOf = (serverType: string): FieldType & { readonly type: FieldTypeName } =>
  BY_NAME.get(serverType) ?? unknown;
