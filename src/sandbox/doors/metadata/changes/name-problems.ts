import type { Problem } from './validation-failure.js';

const NAME = /^[a-z][a-zA-Z0-9]*$/;
/** The longest name or label. */
export const MAXIMUM_LENGTH = 63;

const withPlural = (names: string): readonly string[] => names.split(' ').flatMap((name) => [name, `${name}s`]);

/** Names that the server keeps for itself. */
const RESERVED: ReadonlySet<string> = new Set([
  ...withPlural('approvedAccessDomain appToken billingCustomer billingEntitlement billingMeter billingProduct'),
  ...withPlural('billingSubscription billingSubscriptionItem featureFlag job keyValuePair pageLayout pageLayoutTab'),
  ...withPlural('pageLayoutWidget twoFactorMethod user userWorkspace workspace role userWorkspaceRole plan event'),
  ...withPlural('field link type object relation'),
  ...['currency', 'currencies', 'fullNames', 'address', 'addresses', 'index', 'aggregate', 'search', 'searches'],
]);

/** A name, and the code of what is wrong with names of its kind. */
export interface NewName {
  readonly name: string;
  readonly code: 'INVALID_FIELD_INPUT' | 'INVALID_OBJECT_INPUT';
}

/** What is wrong with the name of a new object or field, apart from others that have it. */
export function nameProblems({ name, code }: NewName): readonly Problem[] {
  const message = nameProblem(name);
  return message === undefined ? [] : [{ code, message, userFriendlyMessage: message, value: name }];
}

function nameProblem(name: string): string | undefined {
  if (name.length === 0) return 'Name is too short';
  if (name.length > MAXIMUM_LENGTH) return 'Name is too long';
  if (!NAME.test(name))
    return 'Name is not valid: it must start with lowercase letter and contain only alphanumeric letters';
  return RESERVED.has(name)
    ? 'This name is reserved. Use a different name or the system will add "Custom" suffix.'
    : undefined;
}

/** Names that the server refuses before it looks at anything else: they join filters. */
export const isFilterWord = (name: unknown): boolean => name === 'and' || name === 'or' || name === 'not';
