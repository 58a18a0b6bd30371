import type { Problem } from './validation-failure.js';

const NAME = /^[a-z][a-zA-Z0-9]*$/;
const MAXIMUM_LENGTH = 63;

const withPlural = (names: string): readonly string[] => names.split(' ').flatMap((name) => [name, `${name}s`]);

/** Names that the server keeps for itself. */
const RESERVED: ReadonlySet<string> = new Set([
  ...withPlural('approvedAccessDomain appToken billingCustomer billingEntitlement billingMeter billingProduct'),
  ...withPlural('billingSubscription billingSubscriptionItem featureFlag job keyValuePair pageLayout pageLayoutTab'),
  ...withPlural('pageLayoutWidget twoFactorMethod user userWorkspace workspace role userWorkspaceRole plan event'),
  ...withPlural('field link type object relation'),
  ...['currency', 'currencies', 'fullNames', 'address', 'addresses', 'index', 'aggregate', 'search', 'searches'],
]);

const problem = (code: string, message: string, value: unknown): Problem => ({
  code,
  message,
  userFriendlyMessage: message,
  value,
});

/** What is wrong with the name of a new object or field, apart from others that have it. */
export function nameProblems(name: string, code: 'INVALID_FIELD_INPUT' | 'INVALID_OBJECT_INPUT'): readonly Problem[] {
  if (name.length === 0) return [problem(code, 'Name is too short', name)];
  if (name.length > MAXIMUM_LENGTH) return [problem(code, 'Name is too long', name)];
  if (!NAME.test(name)) {
    const message = 'Name is not valid: it must start with lowercase letter and contain only alphanumeric letters';
    return [problem(code, message, name)];
  }
  if (!RESERVED.has(name)) return [];
  const message = 'This name is reserved. Use a different name or the system will add "Custom" suffix.';
  return [problem(code, message, name)];
}

/** Names that the server refuses before it looks at anything else: they join filters. */
export const isFilterWord = (name: unknown): boolean => name === 'and' || name === 'or' || name === 'not';
