import { describe, expect, it } from 'vitest';
import { both, failureOfServer, token, workspace } from './failure-of.js';
import { anonymousSchema, fromSchema, graphqlError } from './small-server.js';

const forbidden = {
  status: 403,
  body: { statusCode: 403, messages: ['Entity performing the request does not have permission'], error: 'FORBIDDEN' },
};
describe('a key that the server does not accept', () => {
  const anonymous = fromSchema(anonymousSchema);
  it.each([
    [
      'wrong',
      both(graphqlError('Token invalid.', 'UNAUTHENTICATED')),
      'KEY_REFUSED',
      'http://server/graphql does not accept the API key: Token invalid.',
    ],
    [
      'wrong, and quoted by the server',
      both(graphqlError(`Token ${token} invalid.`, 'UNAUTHENTICATED')),
      'KEY_REFUSED',
      'http://server/graphql does not accept the API key: Token <secret> invalid.',
    ],
    [
      'wrong, told as HTTP 401',
      both({ status: 401, body: { statusCode: 401, messages: ['Token invalid.'], error: 'UNAUTHENTICATED' } }),
      'KEY_REFUSED',
      'http://server/graphql does not accept the API key: Token invalid.',
    ],
    [
      'revoked',
      both(graphqlError('This API Key is revoked', 'FORBIDDEN')),
      'KEY_REVOKED',
      'The API key for http://server/graphql was revoked.',
    ],
    [
      'not seen by a 2.x server',
      { '/graphql': anonymous, '/metadata': [graphqlError('Forbidden resource', 'FORBIDDEN')] },
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'not seen by a 1.x server',
      { '/graphql': anonymous, '/metadata': [graphqlError('Forbidden resource', 'INTERNAL_SERVER_ERROR')] },
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'not seen by a production server',
      both(
        graphqlError(
          'GraphQL introspection is not allowed, but the query contained __schema',
          'GRAPHQL_VALIDATION_FAILED',
        ),
      ),
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'removed on the way to /graphql',
      { ...workspace, '/graphql': anonymous },
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'without rights',
      {
        ...workspace,
        '/metadata': [graphqlError('Entity performing the request does not have permission', 'FORBIDDEN')],
        '/rest/metadata/objects': [forbidden],
      },
      'KEY_WITHOUT_RIGHTS',
      'The API key may not read the data model of http://server/rest/metadata/objects: Entity performing the request does not have permission',
    ],
    [
      'without rights, on a server without REST',
      { ...workspace, '/metadata': [graphqlError('Forbidden resource', 'FORBIDDEN')] },
      'KEY_WITHOUT_RIGHTS',
      'The API key may not read the data model of http://server/metadata: Forbidden resource',
    ],
  ] as const)('%s', async (_, answers, code, what) => {
    expect(await failureOfServer(answers)).toMatchObject({ code, what });
  });
});

it('a key that may do nothing at all is without rights', async () => {
  expect(await failureOfServer(both(forbidden))).toMatchObject({
    code: 'KEY_WITHOUT_RIGHTS',
    what: 'The API key may not read the data model of http://server/graphql: Entity performing the request does not have permission',
  });
});
