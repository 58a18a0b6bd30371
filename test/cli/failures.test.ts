import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { small } from '../fixtures/small.js';
import { project, type Project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CLOSED, KEY } from './failures/case.js';
import { configurationFailures } from './failures/configuration.js';
import { flagFailures } from './failures/flags.js';
import { surroundingFailures } from './failures/surroundings.js';
import { CONFIG, serve } from './workspace.js';

const CASES = [...flagFailures, ...configurationFailures, ...surroundingFailures];

/** Everything in the app's folder but the packages and their cache. */
const filesOf = (app: Project) =>
  Object.fromEntries(Object.entries(app.files('.')).filter(([path]) => !path.includes('node_modules')));

/** Something that is not Twenty. */
async function serveWebsite(): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Welcome</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // a listening TCP server has an address with a port
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address at which a server has just stopped listening. */
async function closedAddress(): Promise<string> {
  const { sandbox } = await serve({ metadata: small });
  await sandbox.close();
  return sandbox.url;
}

describe(`each of ${CASES.length} failures says what happened and what to do, ends with 2, and shows no key`, () => {
  it.each(CASES)('$when', async ({ args, says, remedy, config, files = {}, env }) => {
    const workspace = await serve({ metadata: small });
    const website = await serveWebsite();
    const closed = await closedAddress();
    const app = project(config ?? CONFIG);
    if (config === null) rmSync(join(app.folder, 'codegen.yml'));
    for (const [path, text] of Object.entries(files)) app.write({ path, text });
    const before = filesOf(app);
    const port = new URL(website).port;
    const variables = Object.entries({ ...workspace.env, ...env }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value === CLOSED ? closed : value] as const],
    );
    const ended = await twentyCodegen({
      folder: app.folder,
      args: args.map((each) => ({ WEBSITE: website, TAKEN: port })[each] ?? each),
      env: Object.fromEntries(variables),
    });
    const [what = '', ...rest] = ended.stderr.slice(ended.stderr.indexOf('✖')).split('\n');
    expect({ ...ended, what }).toMatchObject({ code: 2, what: expect.stringMatching(says) as string });
    expect(rest.join('\n')).toMatch(remedy);
    for (const key of [KEY, workspace.sandbox.apiKey]) expect(ended.stdout + ended.stderr).not.toContain(key);
    expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at /);
    expect(filesOf(app)).toEqual(before);
  });

  it('says so to machines in the same words', async () => {
    const app = project(CONFIG);
    const env = { TWENTY_BASE_URL: await closedAddress(), TWENTY_API_KEY: KEY };
    const { code, stdout } = await twentyCodegen({ folder: app.folder, args: ['check', '--json'], env });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'check',
      exitCode: 2,
      error: {
        code: 'NOTHING_LISTENING',
        what: expect.stringContaining('127.0.0.1') as string,
        remedy: expect.any(String) as string,
      },
    });
  });
});
