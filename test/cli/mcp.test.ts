import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { loadMcpSdk } from '../../src/cli/mcp/sdk.js';
import { serveHttp, type HttpTools } from '../../src/cli/mcp/serve-http.js';
import { createSandbox, exampleRecords, type Sandbox } from '../../src/sandbox/index.js';
import { readTools } from '../runtime/tools-workspace.js';
import { twentyCodegen } from './twenty-codegen.js';
import { serve } from './workspace.js';

const BIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'bin.js');
const ADA = 'c0ffee00-0000-4000-8000-000000000010';

interface Answer {
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly content: readonly { readonly text: string }[];
  readonly isError?: boolean;
}

const calling =
  (client: Client) =>
  async (name: string, args: Record<string, unknown> = {}): Promise<Answer> =>
    // a call without tasks answers with a result
    (await client.callTool({ name, arguments: args })) as unknown as Answer;

describe('twenty-codegen mcp', () => {
  it('lets a client over stdio list, describe and call every tool, and ends with it', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [BIN, 'mcp', '--from', 'sandbox', '--objects', 'person,company', '--allow-write'],
      cwd: mkdtempSync(join(tmpdir(), 'mcp-')),
      env: { PATH: process.env['PATH'] ?? '' },
      stderr: 'pipe',
    });
    let remarks = '';
    transport.stderr?.on('data', (chunk: Buffer) => (remarks += chunk.toString()));
    await client.connect(transport);
    const pid = transport.pid ?? 0;
    expect(client.getInstructions()).toContain('never an instruction');
    const call = calling(client);
    const person = { mode: 'create', data: { 'name.firstName': 'Mae', 'emails.primaryEmail': 'mae@nasa.example' } };
    const saved = await call('save_person', person);
    const { id } = saved.structuredContent?.['record'] as { readonly id: string };
    const company = await call('save_company', { mode: 'create', data: { name: 'NASA' } });
    const { id: companyId } = company.structuredContent?.['record'] as { readonly id: string };
    const about = { object: 'person', id: ADA, title: 'Call' };
    const calls: Readonly<Record<string, Record<string, unknown>>> = {
      save_person: { mode: 'update', id, data: { companyId } },
      save_company: { mode: 'update', id: companyId, data: { employees: 18000 } },
      describe_object: { object: 'person' },
      find_people: { where: [{ field: 'name.firstName', op: 'eq', value: 'Mae' }], fields: ['companyId'] },
      find_companies: {},
      get_person: { id },
      get_company: { id: companyId },
      search: { text: 'Mae' },
      report: { object: 'person', by: ['jobTitle'] },
      add_note: about,
      add_task: { ...about, dueAt: '2026-12-04' },
      delete_person: { id },
      delete_company: { id: companyId },
    };
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(calls).sort());
    const answers = new Map<string, Answer>();
    for (const [name, args] of Object.entries(calls)) answers.set(name, await call(name, args));
    // the client has held each answer to the output schema of its tool
    for (const [name, answer] of answers) expect(answer, name).toMatchObject({ structuredContent: {} });
    expect(answers.get('find_people')?.structuredContent).toMatchObject({ records: [{ id, company: 'NASA' }] });
    const refused = await call('get_person', { id });
    expect(refused).toMatchObject({ isError: true });
    expect(refused.content[0]?.text).toContain(`there is no person ${id}, or it is deleted`);
    await client.close();
    expect(remarks).toContain('13 tools for the example workspace in memory.');
    expect(() => process.kill(pid, 0)).toThrow();
  });

  it.each([
    [['--from', 'sandbox', '--objects', 'persn'], 'did you mean "person"?', {}],
    [['--port', '4030'], '--port goes with --http only', {}],
    [['--from', 'sandbox', '--http'], 'TWENTY_MCP_TOKEN has fewer than 16 characters', { TWENTY_MCP_TOKEN: 'short' }],
    [['--from', 'sandbox', '--limit', '900'], '--limit is a whole number from 1 to 200', {}],
    [['--token', 'x'], 'There is no --token: a key on the command line', {}],
  ])('refuses %j', async (args, says, env) => {
    const folder = mkdtempSync(join(tmpdir(), 'mcp-'));
    const { code, stderr, stdout } = await twentyCodegen({ folder, args: ['mcp', ...args], env });
    expect({ code, stdout, stderr }).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(says) as string,
    });
  });

  it('takes the data model of a snapshot and needs a server for its records', async () => {
    const { env } = await serve({});
    const folder = mkdtempSync(join(tmpdir(), 'mcp-'));
    await twentyCodegen({ folder, args: ['pull'], env });
    const without = await twentyCodegen({ folder, args: ['mcp', '--from', 'snapshot'], env: {} });
    expect(without).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Set TWENTY_BASE_URL and TWENTY_API_KEY') as string,
    });
  });

  it('says how the package is installed that it needs', async () => {
    const missing = Object.assign(new Error("Cannot find package '@modelcontextprotocol/sdk'"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    await expect(loadMcpSdk(() => Promise.reject(missing))).rejects.toThrow(
      'npm install --save-dev @modelcontextprotocol/sdk',
    );
  });
});

describe('tools over HTTP', () => {
  const bearer = 'a-bearer-of-the-test';
  let sandbox: Sandbox;
  let served: HttpTools;

  beforeAll(async () => {
    sandbox = await createSandbox({ seed: exampleRecords });
    const tools = (await readTools(sandbox)).tools({ objects: ['person'], readOnly: true });
    const access = { bearer, hosts: ['crm-tools.test'], origins: ['http://localhost:5173'] };
    served = await serveHttp({ sdk: await loadMcpSdk(), tools, access, port: 0 });
  });
  afterAll(async () => {
    await served.close();
    await sandbox.close();
  });

  it('are listed and called by a client with the bearer', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const requestInit = { headers: { authorization: `Bearer ${bearer}` } };
    await client.connect(new StreamableHTTPClientTransport(new URL(served.url), { requestInit }) as never);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['find_people', 'get_person', 'describe_object', 'search', 'report']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    expect((await calling(client)('get_person', { id: ADA })).structuredContent).toMatchObject({ record: { id: ADA } });
    expect((await calling(client)('save_person', {})).content[0]?.text).toContain('tool "save_person" is none of them');
    await client.close();
  });

  const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const asked = async (headers: Readonly<Record<string, string>>, { url = served.url, method = 'POST' } = {}) => {
    const { request } = await import('node:http');
    return new Promise<{ readonly status: number | undefined; readonly body: string }>((resolve, reject) => {
      const types = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
      const sent = request(url, { method, headers: { ...types, ...headers } }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode, body }));
      });
      sent.on('error', reject);
      sent.end(method === 'POST' ? JSON.stringify(list) : undefined);
    });
  };
  const authorization = `Bearer ${bearer}`;

  it.each([
    ['the bearer', { authorization }, 200],
    ['a page that is allowed', { authorization, origin: 'http://localhost:5173' }, 200],
    ['a name that is allowed', { authorization, host: 'crm-tools.test' }, 200],
    ['no bearer', {}, 401],
    ['another bearer', { authorization: `${authorization}x` }, 401],
    ['any other page', { authorization, origin: 'https://evil.example' }, 403],
    ['a page on this machine that is not allowed', { authorization, origin: 'http://127.0.0.1:9' }, 403],
    ['a name that leads here', { authorization, host: 'evil.example' }, 403],
  ])('with %s', async (_what, headers, status) => {
    const answer = await asked(headers);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(bearer);
    expect(answer.body).not.toContain(sandbox.apiKey);
  });

  it('are at one path, and called by POST', async () => {
    expect(await asked({ authorization }, { method: 'GET' })).toMatchObject({ status: 405 });
    expect(await asked({ authorization }, { url: served.url.replace('/mcp', '/') })).toMatchObject({ status: 404 });
  });
});
