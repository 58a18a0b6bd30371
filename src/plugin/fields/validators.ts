/** The validators of the runtime that serve single values, and the filter that each has by itself. */
import type * as runtime from '../../runtime/validators/index.js';
import type { FilterKind } from './filters.js';

/** What serves values with parts: an argument names the parts. */
export type CompositeValidator = 'composite' | 'domains' | 'phones';

type NotOfValues = `${string}SchemaOf` | 'link' | 'composites' | CompositeValidator;

/** A validator of the runtime for values without parts. */
export type Validator = Exclude<keyof typeof runtime, NotOfValues>;

/** Every one of them, with the kind of filter that its operators make. */
export const VALIDATOR_FILTERS: Readonly<Record<Validator, FilterKind>> = {
  text: 'text',
  email: 'text',
  url: 'text',
  blocks: 'text',
  uuid: 'uuid',
  number: 'number',
  position: 'number',
  decimal: 'bigNumber',
  micros: 'bigNumber',
  numeric: 'bigNumber',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'dateTime',
  select: 'select',
  multiSelect: 'multiSelect',
  texts: 'array',
  json: 'rawJson',
  emailList: 'rawJson',
  linkList: 'rawJson',
  phoneList: 'rawJson',
  searchVector: 'none',
  unknown: 'none',
};

/** The first validator whose operators make a filter of that kind. */
export function validatorOfFilter(filter: FilterKind): Validator {
  const found = Object.entries(VALIDATOR_FILTERS).find(([, own]) => own === filter);
  // The keys are those of the table.
  return (found?.[0] ?? 'json') as Validator;
}
