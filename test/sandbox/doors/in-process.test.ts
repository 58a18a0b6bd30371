import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attachmentObject, createTwentyClient, uploadFile } from '../../../examples/crm/index.js';
import { createSandbox, exampleRecords } from '../../../src/sandbox/index.js';
import type { AnsweredRequest, SandboxOptions } from '../../../src/sandbox/index.js';

const SRC = join(import.meta.dirname, '..', '..', '..', 'src');

async function inProcess(options: SandboxOptions = {}) {
  const sandbox = await createSandbox({ listen: false, ...options });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

describe('a sandbox without a port', () => {
  it('answers the client through `fetch`, whatever host is asked', async () => {
    const sandbox = await inProcess({ seed: exampleRecords });
    const { apiKey, fetch } = sandbox;
    const twenty = createTwentyClient({ baseUrl: 'https://crm.example.com', apiKey, fetch });
    const created = await twenty.people.create({ data: { name: { firstName: 'Ada', lastName: 'Byron' } } });
    expect(await twenty.people.findOneOrThrow({ id: created.id })).toEqual(created);
    expect(await twenty.people.count()).toBe(5);
    expect(sandbox.url).toBe('https://sandbox.invalid');
  });

  it('answers a `Request`, as handlers of Mock Service Worker get it, and addresses with options', async () => {
    const { apiKey, fetch } = await inProcess({ seed: exampleRecords });
    const headers = { authorization: `Bearer ${apiKey}` };
    const byRequest = await fetch(new Request('https://crm.example.com/rest/people?limit=1', { headers }));
    const byAddress = await fetch(new URL('https://crm.example.com/rest/people?limit=1'), { headers });
    expect(byRequest.status).toBe(200);
    expect(byRequest.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await byRequest.json()).toEqual(await byAddress.json());
  });

  it('answers exactly what it answers over HTTP', async () => {
    const sandbox = await createSandbox({ seed: exampleRecords });
    onTestFinished(() => sandbox.close());
    const authorization = `Bearer ${sandbox.apiKey}`;
    const json = { authorization, 'content-type': 'application/json' };
    const requests: readonly [string, RequestInit][] = [
      ['/healthz', {}],
      ['/rest/people', { headers: { authorization } }],
      ['/rest/people', {}],
      ['/rest/nowhere', { headers: { authorization } }],
      ['/rest/people?filter=', { headers: { authorization } }],
      ['/graphql', { method: 'POST', headers: json, body: '{"query":"{ people { totalCount } }"}' }],
      ['/metadata', { method: 'POST', headers: json, body: '{"query":"{ objects { edges { node { id } } } }"}' }],
      ['/graphql', { method: 'POST', headers: json, body: '{' }],
      ['/graphql', { method: 'POST', headers: json, body: `"${'x'.repeat(10 * 1024 * 1024)}"` }],
      ['/graphql', { method: 'OPTIONS' }],
      ['/rest/people', { method: 'HEAD', headers: { authorization } }],
    ];
    for (const [path, init] of requests) {
      const [local, remote] = await Promise.all([
        sandbox.fetch(sandbox.url + path, init),
        fetch(sandbox.url + path, init),
      ]);
      expect([local.status, await local.text()], `${init.method ?? 'GET'} ${path}`).toEqual([
        remote.status,
        await remote.text(),
      ]);
    }
  });

  it('takes uploads at the address that it is given', async () => {
    const sandbox = await inProcess({ url: 'https://crm.example.com' });
    const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, fetch: sandbox.fetch });
    const file = new File(['minutes'], 'minutes.txt', { type: 'text/plain' });
    await uploadFile(twenty, { object: attachmentObject, field: 'file', file, fetch: sandbox.fetch });
    expect([...sandbox.files.values()].map(({ name }) => name)).toEqual(['minutes.txt']);
  });

  it('reports each request, and fails once it is closed or the request is aborted', async () => {
    const answered: Pick<AnsweredRequest, 'method' | 'path' | 'status'>[] = [];
    const sandbox = await inProcess({
      onRequest: ({ method, path, status }) => void answered.push({ method, path, status }),
    });
    await sandbox.fetch('https://crm.example.com/healthz?now');
    expect(answered).toEqual([{ method: 'GET', path: '/healthz?now', status: 200 }]);
    const signal = AbortSignal.abort();
    await expect(sandbox.fetch('https://crm.example.com/healthz', { signal })).rejects.toBe(signal.reason);
    await sandbox.close();
    await expect(sandbox.fetch('https://crm.example.com/healthz')).rejects.toThrow(
      'fetch failed: the sandbox is closed',
    );
  });

  it.each([
    [{ listen: false, port: 4020 }, 'opens no port: leave out `port`, or `listen`'],
    [{ url: 'https://crm.example.com' }, 'leave out `url`, or set `listen: false`'],
  ] as const)('refuses options that contradict each other: %o', async (options, message) => {
    await expect(createSandbox(options)).rejects.toThrow(message);
  });

  it('starts in under 30 ms of CPU on the example', async () => {
    const milliseconds: number[] = [];
    for (let start = 0; start < 5; start += 1) {
      const before = process.cpuUsage();
      const sandbox = await createSandbox({ listen: false });
      const { user, system } = process.cpuUsage(before);
      milliseconds.push((user + system) / 1000);
      await sandbox.close();
    }
    expect(Math.min(...milliseconds)).toBeLessThan(30);
  });
});

/** The modules that a file of `src` loads at once, and those that they load in turn. */
function loadedModules(entry: string): ReadonlySet<string> {
  const files = [join(SRC, entry)];
  const packages = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, from = ''] of text.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'/gm)) {
      if (!from.startsWith('.')) packages.add(from);
      const next = join(file, '..', from.replace(/\.js$/, '.ts'));
      if (from.startsWith('.') && !files.includes(next)) files.push(next);
    }
  }
  return packages;
}

it('needs of Node.js, besides the global `Buffer`, what docs/sandbox.md says', () => {
  const needed = [...loadedModules('sandbox/index.ts')].filter((name) => builtinModules.includes(name.slice(5))).sort();
  expect(needed).toEqual(['node:crypto', 'node:util']);
  const page = readFileSync(join(SRC, '..', 'docs', 'sandbox.md'), 'utf8');
  for (const name of needed) expect(page).toContain(`\`${name}\``);
});
