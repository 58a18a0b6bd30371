import { actorType } from './actor.js';
import { addressType } from './address.js';
import { arrayType } from './array.js';
import { booleanType } from './boolean.js';
import type { CompositeType } from './composite-type.js';
import { currencyType } from './currency.js';
import { dateTimeType } from './date-time.js';
import { dateType } from './date.js';
import { emailsType } from './emails.js';
import type { FieldOf } from './field-of.js';
import { filesType } from './files.js';
import { fullNameType } from './full-name.js';
import { linksType } from './links.js';
import { multiSelectType } from './multi-select.js';
import { numberType } from './number.js';
import { numericType } from './numeric.js';
import { phonesType } from './phones.js';
import { positionType } from './position.js';
import { ratingType } from './rating.js';
import { jsonType } from './raw-json.js';
import { richTextType } from './rich-text.js';
import type { ScalarType } from './scalar-type.js';
import { selectType } from './select.js';
import { textType } from './text.js';
import { textVectorType } from './ts-vector.js';
import { uuidType } from './uuid.js';

/** Makes the type of a field from its options and settings. */
export type ScalarTypeOf = (field: FieldOf) => ScalarType;

/** Field types that are one value. */
export const scalarTypes: ReadonlyMap<string, ScalarTypeOf> = new Map<string, ScalarTypeOf>([
  ['UUID', () => uuidType],
  ['TEXT', () => textType],
  ['DATE_TIME', () => dateTimeType],
  ['DATE', () => dateType],
  ['BOOLEAN', () => booleanType],
  ['NUMBER', numberType],
  ['NUMERIC', () => numericType],
  ['POSITION', () => positionType],
  ['RAW_JSON', () => jsonType],
  ['ARRAY', () => arrayType],
  ['TS_VECTOR', () => textVectorType],
  ['SELECT', selectType],
  ['RATING', ratingType],
  ['MULTI_SELECT', multiSelectType],
  ['FILES', filesType],
]);

/** Field types that consist of parts, in the order in which the server builds their GraphQL types. */
export const compositeTypes: ReadonlyMap<string, CompositeType> = new Map([
  ['LINKS', linksType],
  ['CURRENCY', currencyType],
  ['FULL_NAME', fullNameType],
  ['ADDRESS', addressType],
  ['ACTOR', actorType],
  ['EMAILS', emailsType],
  ['PHONES', phonesType],
  ['RICH_TEXT', richTextType],
]);

/** Scalar types that searches look at. */
const SEARCHED: ReadonlySet<string> = new Set([uuidType, textType].map(({ name }) => name));

/** Whether searches look at fields of a type. */
export const isSearchedType = (type: string): boolean =>
  SEARCHED.has(type) || compositeTypeOf(type)?.searchText !== undefined;

/** What composite types are called by other versions. */
const OTHER_NAMES: ReadonlyMap<string, CompositeType> = new Map([
  ['RICH_TEXT_V2', { ...richTextType, typeName: 'RichTextV2' }],
]);

/** The composite type of a name of any version; undefined for other types. */
export const compositeTypeOf = (type: string): CompositeType | undefined =>
  compositeTypes.get(type) ?? OTHER_NAMES.get(type);
