import type { GraphQLError } from 'graphql';
import { failure } from '../failure.js';

/** One thing that is wrong with what was sent. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly userFriendlyMessage?: string;
  readonly value?: unknown;
}

/** A problem of a new field, told to users in the same words unless others are given. */
export const invalidField = ({ message, userFriendlyMessage = message, ...rest }: Omit<Problem, 'code'>): Problem => ({
  code: 'INVALID_FIELD_INPUT',
  message,
  userFriendlyMessage,
  ...rest,
});

/** What is wrong with one thing that would have been created, updated or deleted. */
export interface FailedChange {
  readonly status?: 'fail';
  readonly errors: readonly Problem[];
  readonly flatEntityMinimalInformation: Readonly<Record<string, unknown>>;
  readonly metadataName: string;
  readonly type: 'create' | 'update' | 'delete';
}

const PLURALS: Readonly<Record<string, string>> = { index: 'indices' };

/** The error that lists everything that is wrong, by the kind of metadata. `doing` is such as `creating object`. */
export function validationFailure(doing: string, failed: readonly FailedChange[]): GraphQLError {
  const names = [...new Set(failed.map((change) => change.metadataName))];
  const of = (name: string): readonly FailedChange[] => failed.filter((change) => change.metadataName === name);
  const counts = Object.fromEntries(names.map((name) => [name, of(name).length]));
  const counted = names.map((name) => {
    const count = of(name).length;
    return `${count} ${count === 1 || name.endsWith('Metadata') ? name : (PLURALS[name] ?? `${name}s`)}`;
  });
  return failure(`Multiple validation errors occurred while ${doing}`, {
    code: 'METADATA_VALIDATION_FAILED',
    errors: Object.fromEntries(names.map((name) => [name, of(name)])),
    summary: { totalErrors: failed.length, ...counts },
    userFriendlyMessage: friendlyMessage(failed),
    message: `Validation failed for ${counted.join(', ')}`,
  });
}

/** The message of the only problem; where there are several, that there are many. */
function friendlyMessage(failed: readonly FailedChange[]): string {
  const [only, ...others] = failed.flatMap((change) => change.errors);
  if (others.length > 0) return 'Many validation errors';
  return only?.userFriendlyMessage ?? 'Metadata validation failed';
}
