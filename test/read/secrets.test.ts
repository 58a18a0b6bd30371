import { describe, expect, it } from 'vitest';
import { connect } from '../../src/plugin/read/http/connect.js';
import { credentialsIn, withoutSecrets } from '../../src/plugin/secrets.js';
import { both, failureOfServer, workspace } from './failure-of.js';
import { fromSchema, graphqlError, object, onePage, smallServer } from './small-server.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { shape } from './failure-of.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a secret does not come out in any form', () => {
  it.each([
    ['as it is', 'topSecret/1+"x"', 'a topSecret/1+"x" b', 'a <secret> b'],
    ['with a line end behind it', 'topSecret\n', 'a topSecret b', 'a <secret> b'],
    ['with its scheme', 'Bearer topSecret', 'a topSecret b', 'a <secret> b'],
    ['in JSON', 'top"Secret\\', 'a {"key":"top\\"Secret\\\\"} b', 'a {"key":"<secret>"} b'],
    ['in a URL', 'top/Secret?', '/a?key=top%2FSecret%3F&b', '/a?key=<secret>&b'],
    ['in Base64', 'topSecret', `a ${base64('topSecret')} b`, 'a <secret> b'],
    ['as a password of Basic authorization', `Basic ${base64('me:hunter2!')}`, 'a hunter2! b', 'a <secret> b'],
    [
      'as Basic authorization',
      `Basic ${base64('me:hunter2!')}`,
      `a Basic ${base64('me:hunter2!')} b`,
      'a Basic <secret> b',
    ],
    ['more than once', 'topSecret', 'topSecret topSecret', '<secret> <secret>'],
    ['short, as a word of its own', 'x', 'a key x is in extensions', 'a key <secret> is in extensions'],
    ['as a web token of somebody else', 'topSecret', 'a eyJhbGciOiJI.eyJzdWIi.c2ln b', 'a <secret> b'],
    ['as the beginning of a web token', 'topSecret', 'a eyJhbGciOiJI.eyJzdWIi b', 'a <secret> b'],
  ])('%s', (_, secret, text, clean) => {
    expect(withoutSecrets(text, [secret])).toBe(clean);
  });

  it('nor do user name and password of an address', () => {
    const secrets = credentialsIn('https://me:p%40ss-word@crm.acme.com/');
    for (const echoed of ['p%40ss-word', 'p@ss-word', base64('me:p@ss-word')]) {
      expect(withoutSecrets(`a ${echoed} b`, secrets)).toBe('a <secret> b');
    }
    expect(credentialsIn('crm.acme.com')).toEqual([]);
  });
});

describe('a server that echoes what it was sent', () => {
  const headers = {
    Authorization: 'Bearer top-secret-token\n',
    'X-Api-Key': 'gateway-secret ',
    Cookie: 'sid=cookie-secret',
  };
  it('is quoted without key and headers', async () => {
    const echo = 'no: Bearer top-secret-token, gateway-secret, sid%3Dcookie-secret \u001b[31m ##[error]x';
    const { what } = await failureOfServer(both(graphqlError(echo, 'UNAUTHENTICATED')), { token: undefined, headers });
    expect(what).toBe(
      'http://server/graphql does not accept the API key: no: Bearer <secret>, <secret>, <secret> \\u001b[31m ## [error]x',
    );
  });

  it('does not get the key into what is generated: such a data model is refused', async () => {
    const metadata = fromSchema(shape, onePage(object('person', { labelSingular: 'top-secret-token' })));
    const failure = await failureOfServer({ ...workspace, '/metadata': metadata }, { token: 'top-secret-token' });
    expect(failure).toMatchObject({ code: 'ANSWER_HOLDS_KEY' });
    expect(failure.what).not.toContain('top-secret');
  });
});

describe('headers of the user', () => {
  it('are sent once, whatever their case, and without the line end of a file', async () => {
    const server = await smallServer(workspace);
    await readWorkspaceSource(server.url, {
      headers: {
        AUTHORIZATION: 'Bearer key\n',
        'Content-Type': 'application/json; charset=utf-8',
        ACCEPT: '*/*',
        'X-Proxy': 'yes\n',
      },
    });
    await server.close();
    expect(server.seen[0]?.headers).toMatchObject({
      authorization: 'Bearer key',
      'content-type': 'application/json; charset=utf-8',
      accept: '*/*',
      'x-proxy': 'yes',
    });
  });

  it.each([
    ['two of one name', { headers: { 'X-A': '1', 'x-a': '2' } }, 'HEADER_TWICE'],
    ['a key that is another than `token`', { token: 'one', headers: { authorization: 'Bearer two' } }, 'API_KEY_TWICE'],
    ['a key that is an address', { token: 'https://crm.acme.com' }, 'API_KEY_IS_AN_ADDRESS'],
  ])('are refused: %s', (_, options, code) => {
    expect(() => connect({ baseUrl: 'https://crm.acme.com', options: { token: 'one', ...options } })).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});
