import { graphqlError, ok, restError } from './answer.js';
import type { Answer } from './answer.js';
import type { Identity } from '../keys/identity.js';

const UNAUTHENTICATED = 'You must be authenticated to perform this action.';
const NO_PERMISSION = 'You do not have permission to perform this action.';

/** What a GraphQL endpoint answers to a key that is unknown or revoked. */
export function graphqlRefusal(kind: Exclude<Identity['kind'], 'key' | 'anonymous'>): Answer {
  return kind === 'unknown'
    ? graphqlError('Token invalid.', {
        userFriendlyMessage: { id: 'z+7x/s', message: UNAUTHENTICATED },
        subCode: 'UNAUTHENTICATED',
        code: 'UNAUTHENTICATED',
      })
    : graphqlError('This API Key is revoked', {
        subCode: 'FORBIDDEN_EXCEPTION',
        userFriendlyMessage: { id: 'q5OVn+', message: NO_PERMISSION },
        code: 'FORBIDDEN',
      });
}

/** What POST /metadata answers without a key. */
export const metadataWithoutKey: Answer = ok({
  errors: [
    {
      message: 'Forbidden resource',
      extensions: {
        code: 'FORBIDDEN',
        response: { message: 'Forbidden resource', error: 'Forbidden', statusCode: 403 },
        userFriendlyMessage: 'An error occurred.',
      },
    },
  ],
  data: null,
});

/** What REST answers to everybody who has no valid key. */
export function restRefusal(kind: Exclude<Identity['kind'], 'key'>): Answer {
  if (kind === 'unknown') return restError(401, 'Token invalid.', 'UNAUTHENTICATED');
  const message = kind === 'revoked' ? 'This API Key is revoked' : 'Missing authentication token';
  return restError(403, message, 'FORBIDDEN_EXCEPTION');
}
