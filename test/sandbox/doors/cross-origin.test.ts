import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../../src/sandbox/index.js';
import { recordsOf } from '../../../src/sandbox/records/record-access.js';

const APP = 'http://localhost:5173';
const FOREIGN = 'https://evil.example';

let sandbox: Sandbox;

/** A sandbox for the tests of one group. */
const serving = (options: SandboxOptions): void => {
  beforeAll(async () => {
    sandbox = await createSandbox(options);
  });
  afterAll(() => sandbox.close());
};

const preflight = (path: string, origin: string): Promise<Response> =>
  fetch(sandbox.url + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-tenant',
    },
  });

/** The status of GET /healthz by the name of a host, which fetch would not let us choose. */
const statusByHost = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(sandbox.url);
    request({ hostname, port, path: '/healthz', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('an origin that is allowed', () => {
  serving({ allowedOrigins: [APP] });

  it.each(['/graphql', '/metadata', '/rest/companies', '/rest/metadata/objects'])(
    'may send what it asks for to %s',
    async (path) => {
      const response = await preflight(path, APP);
      expect(response.status).toBe(204);
      expect(await response.text()).toBe('');
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'access-control-allow-origin': APP,
        'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
        'access-control-allow-headers': 'authorization,content-type,x-tenant',
        vary: 'Origin, Access-Control-Request-Headers',
      });
      expect(response.headers.has('content-type')).toBe(false);
    },
  );

  it('is allowed no header where it asks for none', async () => {
    const response = await fetch(`${sandbox.url}/graphql`, { method: 'OPTIONS', headers: { origin: APP } });
    expect(response.status).toBe(204);
    expect(response.headers.has('access-control-allow-headers')).toBe(false);
  });

  it.each([
    { path: '/healthz', init: {}, status: 200 },
    { path: '/rest/companies', init: {}, status: 403 },
    { path: '/nowhere', init: {}, status: 404 },
    { path: '/graphql', init: { method: 'POST', body: '{' }, status: 400 },
  ])('may read the answer $status of $path', async ({ path, init, status }) => {
    const response = await fetch(sandbox.url + path, { ...init, headers: { origin: APP } });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(APP);
  });
});

describe('another origin', () => {
  serving({ allowedOrigins: [APP] });

  it('is refused, and its page may not read the answer', async () => {
    for (const response of [
      await preflight('/graphql', FOREIGN),
      await fetch(`${sandbox.url}/metadata`, {
        method: 'POST',
        body: '{"query":"{ __typename }"}',
        headers: { origin: FOREIGN, authorization: `Bearer ${sandbox.apiKey}` },
      }),
    ]) {
      expect(response.status).toBe(403);
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
      expect(await response.text()).toContain('allowedOrigins');
    }
  });
});

describe('without allowed origins', () => {
  serving({});

  it('every page is refused but one of the sandbox itself', async () => {
    expect((await preflight('/graphql', APP)).status).toBe(403);
    expect((await preflight('/graphql', sandbox.url)).status).toBe(204);
  });

  it.each([
    { host: '127.0.0.1:4020', status: 200 },
    { host: 'localhost', status: 200 },
    { host: 'LOCALHOST:80', status: 200 },
    { host: '[::1]:4020', status: 200 },
    { host: 'evil.example', status: 403 },
    { host: 'evil.example:4020', status: 403 },
    { host: '127.0.0.1.evil.example', status: 403 },
    { host: 'localhost.evil.example', status: 403 },
  ])('the host "$host" is answered with $status', async ({ host, status }) => {
    expect(await statusByHost(host)).toBe(status);
  });
});

describe('with every origin and a host of its own allowed', () => {
  serving({ allowedOrigins: '*', allowedHosts: ['twenty.test'] });

  it('any page may read answers, and any name that is listed is answered', async () => {
    const response = await fetch(`${sandbox.url}/healthz`, { headers: { origin: FOREIGN } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await statusByHost('twenty.test:4020')).toBe(200);
    expect(await statusByHost('other.test')).toBe(403);
  });
});

describe('the API key', () => {
  const statusWith = async ({ url }: Sandbox, key: string): Promise<number> =>
    (await fetch(`${url}/rest/companies`, { headers: { authorization: `Bearer ${key}` } })).status;

  it('is another for each sandbox, and nothing else opens it', async () => {
    const [one, other] = [await createSandbox(), await createSandbox()];
    expect(one.apiKey).not.toBe(other.apiKey);
    expect(one.apiKey.length).toBeGreaterThan(30);
    expect(await statusWith(one, one.apiKey)).toBe(200);
    expect(await statusWith(one, other.apiKey)).toBe(401);
    await Promise.all([one.close(), other.close()]);
  });

  it('may be given', async () => {
    const given = await createSandbox({ apiKey: 'tests-know-it' });
    expect(given.apiKey).toBe('tests-know-it');
    expect(await statusWith(given, 'tests-know-it')).toBe(200);
    await given.close();
    await expect(createSandbox({ apiKey: '' })).rejects.toThrow('text without blanks');
  });
});

describe('webhooks', () => {
  it.each([
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://internal.example/',
    'http://127.0.0.1.nip.io/',
    'http://[::ffff:192.168.0.1]/',
  ])('are not delivered to %s, and say why', async (targetUrl) => {
    const own = await createSandbox({ webhooks: [{ targetUrl, operations: ['*.created'] }] });
    recordsOf(own.records, 'company').create({ name: 'Acme' });
    await own.deliveriesSettled();
    const [delivery] = own.deliveries();
    expect(delivery).toMatchObject({ url: targetUrl, status: undefined });
    expect(delivery?.refusal).toContain('not on this machine');
    await own.close();
  });
});
