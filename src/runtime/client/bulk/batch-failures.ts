import { TwentyConflictError, TwentyError, TwentyNotFoundError, TwentyValidationError } from '../errors.js';

/** An item of a bulk operation, and its place among all. */
export interface Numbered<Item> {
  readonly index: number;
  readonly item: Item;
}

/**
 * Whether an error says that items are wrong, rather than the connection, the key or the set-up: then fewer of them may
 * go through. Before 2.x, what the database refuses comes as an internal error.
 */
export function blamesItems(error: unknown): boolean {
  if (!(error instanceof TwentyError)) return false;
  if (error.code === 'INTERNAL_SERVER_ERROR') return true;
  const isRefusal =
    error instanceof TwentyValidationError ||
    error instanceof TwentyConflictError ||
    error instanceof TwentyNotFoundError;
  // A refusal without a code of the server concerns the document or the whole request.
  return isRefusal && !error.code.startsWith('HTTP_');
}

/** The items of a batch that break rules of the workspace, each with its own error. Empty where the error names none. */
export function ruleBreakers<Item>(
  error: unknown,
  batch: readonly Numbered<Item>[],
): ReadonlyMap<Numbered<Item>, TwentyError> {
  const breakers = new Map<Numbered<Item>, TwentyError>();
  if (!(error instanceof TwentyValidationError)) return breakers;
  const { code, subCode, status, operation, validationRuleViolations = [] } = error;
  for (const [position, numbered] of batch.entries()) {
    const broken = validationRuleViolations
      .filter(({ inputIndex }) => inputIndex === position)
      .map((violation) => ({ ...violation, inputIndex: numbered.index }));
    if (broken.length === 0) continue;
    const message = `${broken.map((violation) => violation.message).join(' ')} (${subCode ?? code}).`;
    const details = { code, subCode, status, operation, validationRuleViolations: broken };
    breakers.set(numbered, new TwentyValidationError(message, details));
  }
  return breakers;
}
