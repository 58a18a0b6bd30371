import type { OperationContext } from '../call/operation-context.js';
import { dayOf, momentOf } from '../kept/kept-forms.js';
import type { Form } from '../kept/kept-forms.js';
import { bareHost } from '../data/bare-host.js';
import { isOfDomains, normaliseUrl } from '../kept/kept-urls.js';
import { formOfField, formOfPart } from '../kept/row-changes.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';
import { ownValue } from '../../portable/own-property.js';
import { isScalar } from '../../objects/scalars-of.js';

/** The field by which rows and records are matched. */
export interface MatchField {
  /** `externalId`, `emails.primaryEmail` */
  readonly path: string;
  /** The key of a record: `externalId`, `emails`. */
  readonly field: string;
  /** The value that a row or record has. */
  valueOf(holder: JsonRecord): unknown;
  /** What values have in common that mean one record; undefined where there is no value. */
  keyOf(value: unknown): string | undefined;
  /** Holds for the records that have one of the values. */
  filterOf(values: readonly unknown[]): object;
}

/** Reads the name of a field; throws where records cannot be matched by it. */
export function matchField(path: unknown, { object, refuse }: OperationContext): MatchField {
  if (typeof path !== 'string') throw refuse('match must be the name of a field');
  const [field = '', part, ...further] = path.split('.');
  const composite = ownValue(object.composites, field);
  const isPart = composite && part !== undefined && further.length === 0 && ownValue(composite.fields, part) === true;
  if (composite && !isPart) {
    const parts = Object.keys(composite.fields).map((each) => `${field}.${each}`);
    throw refuse(`match is ${path}, which has parts: say by which of them, ${parts.join(', ')}`);
  }
  if (!composite && (part !== undefined || !isScalar(object, field))) throw refuse(`match: no field ${path}`);
  const { list = '' } = (composite ?? object).filters ?? {};
  if (list.split(' ').includes(part ?? field)) throw refuse(`match: ${path} is a list`);
  const formOfValue = composite && part !== undefined ? formOfPart(composite, part) : formOfField(object, field);
  const form = formOfValue === 'url' && isOfDomains(object, field) ? 'domain' : formOfValue;
  if (form === 'phone')
    throw refuse(`match: ${path} is kept in another form than people write; match by another field`);
  return {
    path,
    field,
    valueOf: (holder) => {
      const whole = holder[field];
      return part === undefined ? whole : isRecord(whole) ? whole[part] : undefined;
    },
    keyOf: (value) => keyOf(value, form),
    filterOf: (values) => {
      // Of a domain, the filter asks for the bare host.
      const condition = { in: form === 'url' ? values.map((value) => normaliseUrl(String(value))) : values };
      return { [field]: part === undefined ? condition : { [part]: condition } };
    },
  };
}

function keyOf(value: unknown, form: Form | 'domain'): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return undefined;
  if (form === 'lowerCase' || UUID.test(value)) return value.toLowerCase();
  if (form === 'domain') return bareHost(value);
  if (form === 'url') return normaliseUrl(value);
  if (form === 'date') return dayOf(value);
  return form === 'dateTime' ? String(momentOf(value)) : value;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
