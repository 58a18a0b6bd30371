import type { ServerField } from '../../twenty/server-metadata.js';
import { booleanType } from './boolean.js';
import type { CompositeType } from './composite-type.js';
import { dateTimeType, dateType } from './dates.js';
import { emailsType } from './emails.js';
import { filesType } from './files.js';
import { jsonType } from './json.js';
import { linksType } from './links.js';
import { arrayType, multiSelectType } from './lists.js';
import { numberType, numericType, positionType } from './number.js';
import { phonesType } from './phones.js';
import { actorType, addressType, currencyType, fullNameType } from './plain-composites.js';
import { nullRichText, richTextType } from './rich-text.js';
import type { RecordError } from '../errors.js';
import type { ScalarType } from './scalar-type.js';
import { ratingType, selectType } from './select.js';
import { textType, textVectorType } from './text.js';
import { uuidType } from './uuid.js';

const optionsOf = (field: ServerField): readonly string[] => (field.options ?? []).map((option) => option.value);

const limitOf = (field: ServerField): number => Number(field.settings?.maxNumberOfValues ?? 10);

/** Field types that are one value. */
export const scalarTypes: ReadonlyMap<string, (field: ServerField) => ScalarType> = new Map<
  string,
  (field: ServerField) => ScalarType
>([
  ['UUID', () => uuidType],
  ['TEXT', () => textType],
  ['DATE_TIME', () => dateTimeType],
  ['DATE', () => dateType],
  ['BOOLEAN', () => booleanType],
  ['NUMBER', () => numberType],
  ['NUMERIC', () => numericType],
  ['POSITION', () => positionType],
  ['RAW_JSON', () => jsonType],
  ['ARRAY', () => arrayType],
  ['TS_VECTOR', () => textVectorType],
  ['SELECT', (field) => selectType(optionsOf(field))],
  ['RATING', (field) => ratingType(optionsOf(field))],
  ['MULTI_SELECT', (field) => multiSelectType(optionsOf(field))],
  ['FILES', (field) => filesType(limitOf(field))],
]);

/** Field types that consist of parts. */
export const compositeTypes: ReadonlyMap<string, CompositeType> = new Map([
  ['LINKS', linksType],
  ['CURRENCY', currencyType],
  ['FULL_NAME', fullNameType],
  ['ADDRESS', addressType],
  ['ACTOR', actorType],
  ['EMAILS', emailsType],
  ['PHONES', phonesType],
  ['RICH_TEXT', richTextType],
  ['RICH_TEXT_V2', { ...richTextType, typeName: 'RichTextV2' }],
]);

/** What null does to a composite as a whole: nothing, unless the type is listed here. */
export const nullCrashes: ReadonlyMap<string, () => RecordError> = new Map([
  ['RICH_TEXT', nullRichText],
  ['RICH_TEXT_V2', nullRichText],
]);
