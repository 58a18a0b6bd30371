import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';

// What a browser sends and looks for when a page of another origin uses the client.
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

const ORIGIN = 'http://localhost:5173';

test.each(['/graphql', '/metadata', '/rest/companies', '/rest/metadata/objects'])(
  'a browser may send what it asks for to %s',
  async (path) => {
    const response = await fetch(sandbox.url + path, {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-tenant',
      },
    });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
      'access-control-allow-headers': 'authorization,content-type,x-tenant',
      vary: 'Access-Control-Request-Headers',
    });
    expect(response.headers.has('content-type')).toBe(false);
  },
);

test('a preflight that asks for no header is allowed none', async () => {
  const response = await fetch(`${sandbox.url}/graphql`, { method: 'OPTIONS', headers: { origin: ORIGIN } });
  expect(response.status).toBe(204);
  expect(response.headers.has('access-control-allow-headers')).toBe(false);
});

test.each([
  { path: '/healthz', init: {}, status: 200 },
  { path: '/rest/companies', init: {}, status: 403 },
  { path: '/nowhere', init: {}, status: 404 },
  { path: '/graphql', init: { method: 'POST', body: '{' }, status: 400 },
])('the answer $status of $path may be read by pages of any origin', async ({ path, init, status }) => {
  const response = await fetch(sandbox.url + path, { ...init, headers: { origin: ORIGIN } });
  expect(response.status).toBe(status);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});
