import type { GraphQLError } from 'graphql';
import { failure } from '../failure.js';

/** The refusal of a name that is a word of filters. */
export const badName = (member: string): GraphQLError =>
  failure(`${member} has failed the name validation check`, {
    code: 'BAD_USER_INPUT',
    userFriendlyMessage: 'An error occurred.',
  });

/** Throws the server's refusal of the first of these texts that is empty: names are checked before labels. */
export function refuseEmpty(texts: Readonly<Record<string, unknown>>): void {
  for (const [member, text] of Object.entries(texts)) {
    if (text !== '') continue;
    const isName = member.startsWith('name');
    const empty = `${member} should not be empty`;
    throw failure(isName ? `${member} has failed the name validation check, ${empty}` : empty, {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: 'An error occurred.',
    });
  }
}
