import { GraphQLError } from 'graphql';

/** What the server says about an error beside its message. */
export interface FailureExtensions {
  readonly code: string;
  readonly subCode?: string;
  readonly userFriendlyMessage?: unknown;
  readonly [more: string]: unknown;
}

/** An error of POST /metadata with the extensions that the server sends. */
export const failure = (message: string, extensions: FailureExtensions): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions } });
