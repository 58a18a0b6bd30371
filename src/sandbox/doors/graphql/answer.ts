import { GraphQLError } from 'graphql';
import { RecordError } from '../../errors.js';

/** An error in an answer of POST /graphql. */
export interface AnswerError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The body of an answer of POST /graphql. */
export interface AnswerBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

/** An error as the server puts it into an answer: its own with code and user message, any other as a crash. */
export function answerError(error: unknown): AnswerError {
  if (error instanceof RecordError) {
    const { more, ...details } = error.details;
    return { message: error.message, extensions: { ...details, ...more } };
  }
  if (error instanceof GraphQLError) {
    return { message: error.message, ...(error.locations === undefined ? {} : { locations: [...error.locations] }) };
  }
  const message = error instanceof Error ? error.message : 'Internal server error';
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
