import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
// a process uses one proxy
import { twentyCodegenProcess as twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

/** A proxy in front of one server: whatever host is asked for, that server answers. Tunnels are refused. */
async function startProxy(target: string) {
  const asked: { readonly what: string; readonly authorization: string | undefined }[] = [];
  const note = (what: string, authorization: string | undefined) => void asked.push({ what, authorization });
  const server = createServer((incoming, response) => {
    note(`${incoming.method} ${incoming.url}`, incoming.headers['proxy-authorization']);
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => void forward());
    const forward = async () => {
      const { pathname, search } = new URL(incoming.url ?? '', 'http://none');
      const answer = await fetch(`${target}${pathname}${search}`, {
        method: incoming.method ?? 'GET',
        headers: { authorization: incoming.headers.authorization ?? '', 'content-type': 'application/json' },
        ...(incoming.method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    };
  });
  server.on('connect', (incoming, socket) => {
    note(`CONNECT ${incoming.url}`, incoming.headers['proxy-authorization']);
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // a listening TCP server has an address with a port
  return { asked, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A workspace that only a proxy can reach, and an app beside it. */
async function behindProxy(config = CONFIG) {
  const { env, sandbox } = await serve({ metadata: small });
  const proxy = await startProxy(sandbox.url);
  const app = project(config);
  const variables = {
    ...env,
    TWENTY_BASE_URL: 'http://crm.invalid',
    HTTP_PROXY: `http://me:hunter2-secret@${proxy.host}`,
  };
  return { app, proxy, sandbox, env: variables };
}

describe('a proxy of the environment', () => {
  it('is used by the command line and by graphql-codegen, with its user name and password', async () => {
    const { app, proxy, env } = await behindProxy();
    expect(await twentyCodegen({ folder: app.folder, args: ['generate'], env })).toMatchObject({ code: 0 });
    expect(await app.codegen({ env, args: ['--check'] })).toMatchObject({ code: 0 });
    const whats = new Set(proxy.asked.map(({ what }) => what));
    expect(whats).toEqual(new Set(['POST http://crm.invalid/graphql', 'POST http://crm.invalid/metadata']));
    const authorization = `Basic ${Buffer.from('me:hunter2-secret').toString('base64')}`;
    expect(new Set(proxy.asked.map((each) => each.authorization))).toEqual(new Set([authorization]));
  });

  it('is not used for a host that NO_PROXY names', async () => {
    const { app, proxy, env, sandbox } = await behindProxy();
    const direct = { ...env, TWENTY_BASE_URL: sandbox.url, NO_PROXY: '127.0.0.1' };
    expect(await twentyCodegen({ folder: app.folder, args: ['generate'], env: direct })).toMatchObject({ code: 0 });
    expect(proxy.asked).toEqual([]);
  });

  it('that refuses is named, without its password', async () => {
    const { app, proxy, env } = await behindProxy();
    const tunnelled = { ...env, TWENTY_BASE_URL: 'https://crm.invalid', HTTPS_PROXY: env.HTTP_PROXY };
    const { code, stderr } = await twentyCodegen({ folder: app.folder, args: ['generate'], env: tunnelled });
    expect(code).toBe(2);
    expect(proxy.asked[0]?.what).toBe('CONNECT crm.invalid:443');
    expect(stderr).toMatch(/The connection to https:\/\/crm\.invalid\/\w+ failed: .*407/);
    expect(stderr).toContain(`HTTPS_PROXY names the proxy http://${proxy.host}`);
    expect(stderr).not.toContain('hunter2');
  });

  it('that is no address is refused by the name of its variable', async () => {
    const { app, env } = await behindProxy();
    const ended = await twentyCodegen({
      folder: app.folder,
      args: ['generate'],
      env: { ...env, HTTP_PROXY: 'me:hunter2-secret@' },
    });
    expect(ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HTTP_PROXY is not the address') as string,
    });
    expect(ended.stderr).not.toContain('hunter2');
  });
});

describe('a `fetch` of the user', () => {
  const withFetch = CONFIG.replace('token:', 'fetch: ./my-fetch.mjs\n      token:');
  const text = (target: string) =>
    `export default (url, init) => fetch(String(url).replace('http://crm.invalid', '${target}'), init);\n`;

  it('is used by the command line and by graphql-codegen, and no proxy then', async () => {
    const { app, env, sandbox, proxy } = await behindProxy(withFetch);
    app.write({ path: 'my-fetch.mjs', text: text(sandbox.url) });
    expect(await twentyCodegen({ folder: app.folder, args: ['generate'], env })).toMatchObject({ code: 0 });
    expect(await twentyCodegen({ folder: app.folder, args: ['check'], env })).toMatchObject({ code: 0 });
    expect(await app.codegen({ env, args: ['--check'] })).toMatchObject({ code: 0 });
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    ['is not there', undefined, 'names ./my-fetch.mjs, which cannot be used: Cannot find module'],
    [
      'exports no function',
      'export default 1;\n',
      'names ./my-fetch.mjs, which cannot be used: its default export is no function',
    ],
  ])('that %s is refused by its path', async (_, module, says) => {
    const { app, env } = await behindProxy(withFetch);
    if (module !== undefined) app.write({ path: 'my-fetch.mjs', text: module });
    expect(await twentyCodegen({ folder: app.folder, args: ['generate'], env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(says) as string,
    });
  });
});
