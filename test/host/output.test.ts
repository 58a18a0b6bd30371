import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { CONFIG } from '../cli/workspace.js';
import { small } from '../fixtures/small.js';
import { shape } from '../read/failure-of.js';
import { coreSchema, fromSchema, graphqlError, object, onePage, smallServer } from '../read/small-server.js';
import { project, type Project } from './project.js';

const KEY = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0ZXN0In0.c2lnbmF0dXJlLXRoYXQtaXMtc2VjcmV0';

/** Everything that graphql-codegen and twenty-codegen print. */
async function outputs({ app, env }: { readonly app: Project; readonly env: Readonly<Record<string, string>> }) {
  // a process for the run: what an earlier one has hidden would stay hidden
  const host = await app.codegenAlone({ env });
  const ours = await twentyCodegen({ folder: app.folder, args: ['generate'], env });
  return [host.output, ours.stdout + ours.stderr];
}

describe('what graphql-codegen and twenty-codegen print', () => {
  it.each([
    ['the key where the address belongs', { TWENTY_BASE_URL: KEY, TWENTY_API_KEY: KEY }, /looks like an API key/],
    ['the key as a host', { TWENTY_BASE_URL: `https://${KEY}`, TWENTY_API_KEY: KEY }, /looks like an API key/],
    [
      'a key of another form where the address belongs',
      { TWENTY_BASE_URL: 'hunter2-is-the-key', TWENTY_API_KEY: 'hunter2-is-the-key' },
      /looks like an API key/,
    ],
    [
      'user name, password and query in the address',
      { TWENTY_BASE_URL: 'http://me:hunter2%21@127.0.0.1:9/?key=hunter2-too', TWENTY_API_KEY: KEY },
      /The connection to http:\/\/127\.0\.0\.1:9\/\w+ failed: bad port/,
    ],
    [
      'an address where the key belongs',
      { TWENTY_BASE_URL: 'http://127.0.0.1:9', TWENTY_API_KEY: 'https://me:hunter2@a.b' },
      /looks like an address/,
    ],
  ])('shows no secret of %s', async (_, env, says) => {
    for (const output of await outputs({ app: project(CONFIG), env })) {
      expect(output).toMatch(says);
      for (const secret of [KEY, KEY.toLowerCase(), 'hunter2']) expect(output).not.toContain(secret);
    }
  });

  it('shows no secret that the server echoes', async () => {
    const server = await smallServer({
      '/graphql': (seen) =>
        graphqlError(`no ${seen.headers.authorization} ${String(seen.headers['x-api-key'])}`, 'UNAUTHENTICATED'),
      '/metadata': (seen) => graphqlError(`no ${seen.headers.authorization}`, 'UNAUTHENTICATED'),
    });
    onTestFinished(() => server.close());
    const headers = 'headers: { x-api-key: gateway-secret }\n      token:';
    const env = { TWENTY_BASE_URL: server.url, TWENTY_API_KEY: 'not-a-web-token' };
    const app = project(CONFIG.replace('token:', headers));
    for (const output of await outputs({ app, env })) {
      expect(output).toContain('does not accept the API key: no Bearer <secret>');
      for (const secret of ['not-a-web-token', 'gateway-secret']) expect(output).not.toContain(secret);
    }
  });

  it('holds no command of a server, for a terminal or for a CI service', async () => {
    const evil = 'FOO\n::error file=src/app.ts::evil\n##vso[task.complete]\u001b]0;evil\u0007\u202e';
    const field = { id: '1', type: evil, name: 'firstName', label: evil };
    const server = await smallServer({
      '/graphql': fromSchema(coreSchema),
      '/metadata': fromSchema(shape, onePage(object('person', { namePlural: 'people', fieldsList: [field] }))),
    });
    onTestFinished(() => server.close());
    const env = { TWENTY_BASE_URL: server.url, TWENTY_API_KEY: KEY };
    for (const output of await outputs({ app: project(CONFIG), env })) {
      expect(output).toContain(
        'person.firstName: the field type FOO ::error file=src/app.ts::evil ## vso[task.complete]\\u001b]0;evil\\u0007\\u202e',
      );
      expect(output).not.toMatch(/^::|##vso|\u001b\]|\u0007|\u202e/m);
    }
  });

  it('names what has changed files, where graphql-codegen only says that they differ', async () => {
    const sandbox = await createSandbox({ metadata: small });
    onTestFinished(() => sandbox.close());
    const env = { TWENTY_BASE_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey };
    const app = project(CONFIG);
    await app.codegen({ env });
    app.write({ path: 'src/crm/index.ts', text: app.read('src/crm/index.ts').replaceAll('\n', '\r\n') });
    app.write({ path: 'src/crm/client.ts', text: app.read('src/crm/client.ts').replaceAll("'", '"') });
    const { code, output } = await app.codegen({ env, args: ['--check'] });
    expect(code).toBe(1);
    expect(output).toContain('src/crm/index.ts: only its line ends differ');
    expect(output).toContain('src/crm/client.ts: a formatter has changed it');
  });
});
