import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, TwentyAuthError, TwentyError, TwentyNetworkError } from '../../src/runtime/client/index.js';
import { appSettings, clientCredentialsKey } from '../../src/runtime/keys/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { small } from '../fixtures/small.js';

const SECRET = 'the-secret-of-an-app';
let sandbox: Sandbox;
let asked: URLSearchParams[] = [];
let tokens: string[] = [];
let answer: { readonly status: number; readonly text: string } | undefined;

// Its own server, as the sandbox has no applications: `/oauth/token` answers, and everything else goes to the sandbox.
const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  if (request.url !== '/oauth/token') {
    const headers = { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' };
    const forwarded = await fetch(`${sandbox.url}${request.url}`, { method: 'POST', headers, body: text });
    response.writeHead(forwarded.status).end(await forwarded.text());
    return;
  }
  asked.push(new URLSearchParams(text));
  const { status, text: body } = answer ?? {
    status: 200,
    text: JSON.stringify({ access_token: tokens.shift(), expires_in: 3600 }),
  };
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
});
let baseUrl = '';

beforeAll(async () => {
  sandbox = await createSandbox({ metadata: small });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await sandbox.close();
});

const key = () => clientCredentialsKey({ baseUrl, clientId: 'app', clientSecret: SECRET });

describe('the key of an application', () => {
  it('is a token that the client asks for once, and again when it is refused', async () => {
    [asked, tokens, answer] = [[], ['expired', sandbox.apiKey], undefined];
    const twenty = createClient([{ singular: 'note', plural: 'notes', scalars: 'id' }], { baseUrl, apiKey: key() });
    expect(await twenty.$object('note').count()).toBe(0);
    expect(await twenty.$object('note').count()).toBe(0);
    expect(asked.map((form) => Object.fromEntries(form))).toEqual(
      Array(2).fill({ grant_type: 'client_credentials', client_id: 'app', client_secret: SECRET, scope: 'api' }),
    );
  });

  it.each([
    {
      name: 'refused credentials',
      given: { status: 401, text: '{"error":"invalid_client"}' },
      Class: TwentyAuthError,
      code: 'invalid_client',
    },
    {
      name: 'a refusal in other words',
      given: { status: 400, text: `{"error":"${SECRET}"}` },
      Class: TwentyAuthError,
      code: 'HTTP_400',
    },
    { name: 'a page', given: { status: 502, text: '<html>' }, Class: TwentyNetworkError, code: 'HTTP_502' },
    {
      name: 'an answer without a token',
      given: { status: 200, text: '{}' },
      Class: TwentyNetworkError,
      code: 'HTTP_200',
    },
  ])('says so at $name, without the secret', async ({ given, Class, code }) => {
    answer = given;
    const failure: unknown = await key()().catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(Class);
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify(failure) + String(failure)).not.toContain(SECRET);
  });

  it('is refused where something is missing', () => {
    expect(() => clientCredentialsKey({ baseUrl: 'crm', clientId: 'a', clientSecret: 'b' })).toThrow('baseUrl');
    expect(() => clientCredentialsKey({ baseUrl, clientId: '', clientSecret: 'b' })).toThrow('clientId is not set');
  });
});

describe('the settings of an app that Twenty runs', () => {
  const env = {
    TWENTY_API_URL: 'https://crm.example.com',
    TWENTY_APP_ACCESS_TOKEN: 'of-user',
    TWENTY_APP_APPLICATION_ACCESS_TOKEN: 'of-app',
    TWENTY_API_KEY: 'old',
  };
  const { TWENTY_APP_ACCESS_TOKEN: _user, TWENTY_APP_APPLICATION_ACCESS_TOKEN: _app, ...older } = env;
  it.each([
    { name: 'the user by default', options: { env }, token: 'of-user' },
    { name: 'the application', options: { env, runAs: 'application' }, token: 'of-app' },
    { name: 'the key of older apps', options: { env: older, runAs: 'application' }, token: 'old' },
  ] as const)('are those of $name', ({ options, token }) => {
    const { baseUrl: url, apiKey } = appSettings(options);
    expect([url, apiKey()]).toEqual(['https://crm.example.com', token]);
  });

  it('read the token again when the client asks for another', () => {
    const changing: Record<string, string> = { ...env };
    const { apiKey } = appSettings({ env: changing });
    changing['TWENTY_APP_ACCESS_TOKEN'] = 'renewed';
    expect(apiKey()).toBe('renewed');
  });

  it.each([
    { missing: 'TWENTY_API_URL', given: {} },
    { missing: 'TWENTY_APP_ACCESS_TOKEN, or TWENTY_API_KEY', given: { TWENTY_API_URL: 'https://crm.example.com' } },
  ])('name what is missing: $missing', ({ missing, given }) => {
    expect(() => appSettings({ env: given })).toThrow(TwentyError);
    expect(() => appSettings({ env: given })).toThrow(`${missing} is not set`);
  });
});
