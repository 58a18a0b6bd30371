import { describe, expect, it } from 'vitest';
import { both, failureOf, failureOfServer, token, workspace } from './failure-of.js';
import { smallServer } from './small-server.js';

describe('a server that cannot be reached', () => {
  it('because nothing listens', async () => {
    const gone = await smallServer({});
    await gone.close();
    expect(await failureOf(gone.url)).toMatchObject({
      code: 'NOTHING_LISTENING',
      what: `Nothing is listening at ${gone.url}/graphql: the connection was refused.`,
    });
  });

  it('because nothing listens at any address of the host', async () => {
    const gone = await smallServer({});
    await gone.close();
    const url = gone.url.replace('127.0.0.1', 'localhost');
    expect(await failureOf(url)).toMatchObject({ code: 'NOTHING_LISTENING' });
  });

  it('because fetch refuses its port', async () => {
    expect(await failureOf('http://127.0.0.1:1')).toMatchObject({
      code: 'CONNECTION_FAILED',
      what: 'The connection to http://127.0.0.1:1/graphql failed: bad port',
    });
  });

  it('because fetch refuses a header, which it would quote', async () => {
    const failure = await failureOf('http://127.0.0.1:1', {
      headers: { 'x-proxy': 'proxy-password\n' + token + '\0' },
    });
    expect(failure.code).toBe('HEADER_MALFORMED');
    expect(failure.what).toMatch(/^The header "x-proxy" for http:\/\/127\.0\.0\.1:1 cannot be sent/);
  });

  it('because its host does not exist', async () => {
    expect(await failureOf('http://me:hunter2@twenty.invalid/?key=hunter2')).toMatchObject({
      code: 'UNKNOWN_HOST',
      what: 'The host of http://twenty.invalid/graphql is not known to DNS.',
    });
  });

  it('because it speaks plain HTTP where https:// was asked', async () => {
    const server = await smallServer(workspace);
    const failure = await failureOf(server.url.replace('http:', 'https:'));
    await server.close();
    expect(failure.code).toBe('TLS_FAILED');
    expect(failure.remedy).toContain('Use http://');
  });

  it('because it never answers', async () => {
    expect(await failureOfServer(both('hang'), { timeoutMs: 100 })).toMatchObject({
      code: 'TIMED_OUT',
      what: 'http://server/graphql did not answer within 100 ms.',
    });
  });

  it('because it drops every connection', async () => {
    const failure = await failureOfServer(both('drop'));
    expect(failure.code).toBe('CONNECTION_FAILED');
    expect(failure.what).toMatch(/^The connection to http:\/\/server\/graphql failed: \w+$/);
  });
});

describe('a header of the user', () => {
  it('does not appear when the server quotes it', async () => {
    const failure = await failureOfServer(both({ text: 'bad proxy-password' }), {
      headers: { 'x-proxy': 'proxy-password' },
    });
    expect(failure.what).toBe('http://server/graphql answered something that is not JSON: bad <secret>');
  });
});
