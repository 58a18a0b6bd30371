import { describe, expect, it, onTestFinished } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { coreSchema, fromSchema, metadataSchema, object, onePage, smallServer } from '../read/small-server.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

const SECRET_HEADER = 'gateway-secret-of-the-configured-host';

/** An app with a configured server, and another server that notes what it is sent. */
async function appAndForeignServer() {
  const own = await serve({ metadata: small });
  const foreign = await smallServer({
    '/graphql': fromSchema(coreSchema),
    '/metadata': fromSchema(metadataSchema({ object: 'fieldsList: [Field!]!' }), onePage(object('person'))),
  });
  onTestFinished(() => foreign.close());
  const app = project(CONFIG.replace('token:', `headers: { x-gateway: ${SECRET_HEADER} }\n      token:`));
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    twentyCodegen({ folder: app.folder, args, env: { ...own.env, ...env } });
  const sent = () => JSON.stringify(foreign.seen.map(({ headers, query }) => ({ headers, query })));
  return { own, foreign, run, sent };
}

describe('a secret is sent to the host that it was configured for, and to no other', () => {
  const calls = (url: string): readonly (readonly string[])[] => [
    ['diff', url, 'live'],
    ['diff', 'live', url],
    ['diff', url],
    ['pull', '--from', url],
    ['check', '--from', url],
    ['generate', '--from', url],
    ['doctor', '--from', url],
    ['generate', '--from', url, '--to', 'elsewhere/'],
  ];

  it.each(calls('URL').map((args) => args.join(' ')))('%s is refused without a key of its own', async (line) => {
    const { own, foreign, run, sent } = await appAndForeignServer();
    const { code, stderr, stdout } = await run(line.replace('URL', foreign.url).split(' '));
    expect(code).not.toBe(0);
    expect(stderr + stdout).toContain(
      `There is no key for ${foreign.url}: the one that is set belongs to ${own.sandbox.url}`,
    );
    expect(foreign.seen).toEqual([]);
    expect(sent()).not.toContain(own.sandbox.apiKey);
  });

  it.each(calls('URL').map((args) => args.join(' ')))(
    '%s sends the key that --key-env names, and no more',
    async (line) => {
      const { own, foreign, run, sent } = await appAndForeignServer();
      const args = [...line.replace('URL', foreign.url).split(' '), '--key-env', 'FOREIGN_KEY'];
      await run(args, { FOREIGN_KEY: 'key-of-the-foreign-host' });
      expect(foreign.seen.length).toBeGreaterThan(0);
      expect(new Set(foreign.seen.map(({ headers }) => headers.authorization))).toEqual(
        new Set(['Bearer key-of-the-foreign-host']),
      );
      expect(sent()).not.toContain(own.sandbox.apiKey);
      expect(sent()).not.toContain(SECRET_HEADER);
    },
  );

  it('both servers of a diff get their own key', async () => {
    const { foreign, run } = await appAndForeignServer();
    const ended = await run(['diff', foreign.url, 'live', '--key-env', 'FOREIGN_KEY'], {
      FOREIGN_KEY: 'key-of-the-foreign-host',
    });
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('company: object added') as string });
  });

  it('the configured host gets everything, by its address too', async () => {
    const { own, run } = await appAndForeignServer();
    expect(await run(['diff', own.sandbox.url, 'live'])).toMatchObject({ code: 0 });
  });

  it('a key that nothing was configured for goes where the command line says', async () => {
    const { own } = await appAndForeignServer();
    const app = project('');
    const args = ['generate', '--from', own.sandbox.url, '--to', 'crm/'];
    const env = { TWENTY_API_KEY: own.sandbox.apiKey };
    expect(await twentyCodegen({ folder: app.folder, args, env })).toMatchObject({ code: 0 });
  });
});
