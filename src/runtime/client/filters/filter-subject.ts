import type {
  CompositeDescription,
  FilterFacts,
  KnownObjects,
  ObjectDescription,
} from '../../objects/object-description.js';
import { ownValue } from '../../portable/own-property.js';
import { scalarsOf } from '../../objects/scalars-of.js';

/** What is known of a value that a condition is about. */
export interface FieldFacts {
  /** The server stores an empty text or list in two ways. `unknown`: there is no description, so any may be meant. */
  readonly kind: 'text' | 'list' | 'dateTime' | 'other' | 'unknown';
  /** Whether the server stores it in lower case. */
  readonly isLowerCase: boolean;
  /** Whether the server stores the bare host of it. */
  readonly isDomain?: boolean;
}

/** What the keys of an object inside a filter are. Nothing is set where there is no description of it. */
export interface Subject {
  /** Its keys are the fields of this object. */
  readonly object?: ObjectDescription | undefined;
  /** Its keys are the parts of this composite. */
  readonly composite?: CompositeDescription;
  /** Its keys are operators on a value of which this is known. */
  readonly facts?: FieldFacts;
}

/** The facts of a value without a description. */
export const UNKNOWN_FACTS: FieldFacts = { kind: 'unknown', isLowerCase: false };

/** What the object below a key is about. */
export function subjectBelow({ object, composite }: Subject, key: string, objects: KnownObjects): Subject {
  if (composite) return ownValue(composite.fields, key) ? { facts: factsOf(composite.filters, key) } : {};
  const whole = ownValue(object?.composites, key);
  if (whole) return { composite: isIn(object?.domains, key) ? asDomain(whole) : whole };
  const target = ownValue(object?.toOne, key);
  if (target !== undefined) return { object: objects.get(target) };
  return object && scalarsOf(object).includes(key) ? { facts: factsOf(object.filters, key) } : {};
}

function factsOf(filters: FilterFacts | undefined, name: string): FieldFacts {
  if (!filters) return UNKNOWN_FACTS;
  const isOneOf = (names: string | undefined) => isIn(names, name);
  const kind = (['text', 'list', 'dateTime'] as const).find((each) => isOneOf(filters[each]));
  return { kind: kind ?? 'other', isLowerCase: isOneOf(filters.lowerCase), isDomain: isOneOf(filters.domain) };
}

const isIn = (names = '', name: string): boolean => names.split(' ').includes(name);

/** The composite of a field whose links are domains. */
const asDomain = (composite: CompositeDescription): CompositeDescription => ({
  ...composite,
  filters: { ...composite.filters, domain: 'primaryLinkUrl' },
});
