import type { RecordObject } from '../records/model/record-object.js';
import { capitalise } from '../../twenty/graphql-names.js';
import type { Draft } from './draft.js';
import { isCompany } from './links.js';
import { JOB_TITLES, SENTENCES } from './words.js';

/** A TEXT field of an object. */
export interface TextField {
  readonly object: RecordObject;
  readonly name: string;
  readonly label: string;
  readonly isUnique: boolean;
  readonly hasDefault: boolean;
}

/** An email address of a person at the company. */
export const emailOf = ({ firstName, lastName, domain, index }: Draft): string =>
  `${firstName}.${lastName}${index === 0 ? '' : index}@${domain}`.toLowerCase();

/** What texts are about, by the name of their field: the first that fits. */
const BY_NAME: readonly (readonly [RegExp, (draft: Draft) => string])[] = [
  [/(url|website|link)$/i, ({ domain }) => `https://${domain}`],
  [/domain/i, ({ domain }) => domain],
  [/job|position|role$/i, ({ random }) => random.oneOf(JOB_TITLES)],
  [/firstname/i, ({ firstName }) => firstName],
  [/lastname/i, ({ lastName }) => lastName],
  [/city|town/i, ({ place }) => place.city],
  [/country/i, ({ place }) => place.country],
  [/postcode|zip/i, ({ place }) => place.postcode],
  [/street|address/i, ({ place, index }) => `${(index % 90) + 1} ${place.street}`],
  [/currency/i, ({ place }) => place.currency],
  [/timezone/i, () => 'Europe/Paris'],
  [/locale|language/i, () => 'en'],
  [/description|summary|comment|text|body|notes?$|reason|about|intro/i, ({ random }) => random.oneOf(SENTENCES)],
];

/** A text for a field, and another one for each record where it is unique; undefined where its default says more. */
export function textFor({ object, name, label, isUnique, hasDefault }: TextField, draft: Draft): string | undefined {
  const number = draft.index + 1;
  if (/email/i.test(name)) return emailOf(draft);
  if (isUnique) return `${label.replace(/\W+/g, '-').toUpperCase()}-${String(number).padStart(4, '0')}`;
  if (name === 'name' || name === 'title' || name === 'subject') return titleOf(object, draft);
  const known = BY_NAME.find(([pattern]) => pattern.test(name))?.[1](draft);
  return known ?? (hasDefault ? undefined : `${capitalise(label)} ${number}`);
}

/** What a record is called: a company by its own name, anything else after the company that it belongs to. */
function titleOf(object: RecordObject, { company, index }: Draft): string {
  const noun = object.metadata.labelSingular.toLowerCase();
  return isCompany(object) ? company : `${company}: ${noun} ${index + 1}`;
}
