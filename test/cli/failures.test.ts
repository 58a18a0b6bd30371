import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { small } from '../fixtures/small.js';
import { project, type Project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

const KEY = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0ZXN0In0.c2lnbmF0dXJlLXRoYXQtaXMtc2VjcmV0';

/** What makes a failure: flags, files and variables over a project that would work. */
interface Case {
  readonly when: string;
  readonly args: readonly string[];
  readonly says: RegExp;
  /** What to do, on the line after what happened. */
  readonly remedy: RegExp;
  readonly config?: string | null;
  readonly files?: Readonly<Record<string, string>>;
  /** Over the address and key of a workspace that is served; undefined: not set. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Stands for an address where nothing listens. */
const CLOSED = 'CLOSED';
const unset = { TWENTY_BASE_URL: undefined, TWENTY_API_KEY: undefined };
const withTarget = (lines: string): string => `${CONFIG}${lines}`;

const CASES: readonly Case[] = [
  // flags
  {
    when: 'a command is misspelt',
    args: ['chek'],
    says: /no command "chek"/,
    remedy: /Did you mean `twenty-codegen check`/,
  },
  {
    when: 'a flag is misspelt',
    args: ['check', '--ofline'],
    says: /no flag --ofline/,
    remedy: /Did you mean --offline\?/,
  },
  {
    when: 'a flag is of another command',
    args: ['pull', '--offline'],
    says: /no flag --offline/,
    remedy: /pull --help/,
  },
  {
    when: 'the key is given as a flag',
    args: ['pull', '--token', KEY],
    says: /no --token.*process lists/,
    remedy: /TWENTY_API_KEY/,
  },
  { when: 'the key is given as an argument', args: ['check', KEY], says: /does not know what to do/, remedy: /--help/ },
  {
    when: 'a flag lacks its value',
    args: ['generate', '--to'],
    says: /--to needs a value: <folder>/,
    remedy: /--help/,
  },
  {
    when: 'a flag is followed by another',
    args: ['generate', '--to', '--system'],
    says: /--to needs a value/,
    remedy: /--help/,
  },
  { when: 'a switch gets a value', args: ['check', '--full=1'], says: /--full takes no value/, remedy: /--help/ },
  {
    when: 'a choice is misspelt',
    args: ['diff', '--format', 'markdwn'],
    says: /cannot be "markdwn"/,
    remedy: /Did you mean markdown\?/,
  },
  {
    when: 'a number is none',
    args: ['watch', '--interval', 'soon'],
    says: /--interval is a whole number/,
    remedy: /--interval 1/,
  },
  {
    when: 'a number is too large',
    args: ['sandbox', '--port', '70000'],
    says: /--port is a whole number from 0 to 65535/,
    remedy: /--port/,
  },
  {
    when: 'an argument is too much',
    args: ['diff', 'a.json', 'b.json', 'c.json'],
    says: /"c\.json"/,
    remedy: /diff --help/,
  },
  // configuration
  {
    when: 'there is no configuration',
    args: ['generate'],
    config: null,
    says: /no codegen\.yml/,
    remedy: /twenty-codegen init/,
  },
  {
    when: 'a configuration that is named is not there',
    args: ['check', '--config', 'x.yml'],
    says: /x\.yml does not exist/,
    remedy: /--config/,
  },
  {
    when: 'the configuration is no YAML',
    args: ['generate'],
    config: 'a: [1,\nb: {',
    says: /codegen\.yml cannot be read/,
    remedy: /init/,
  },
  {
    when: 'a key breaks the YAML that it is put into',
    args: ['generate'],
    config: 'schema: "${TWENTY_API_KEY}\n  }',
    says: /codegen\.yml cannot be read/,
    remedy: /init/,
  },
  { when: 'the configuration is empty', args: ['generate'], config: '', says: /it is empty/, remedy: /init/ },
  {
    when: 'a codegen.ts throws',
    args: ['generate', '--config', 'codegen.ts'],
    files: { 'codegen.ts': 'throw new Error(`no ${process.env.TWENTY_API_KEY}`);\n' },
    says: /codegen\.ts cannot be read: no <secret>/,
    remedy: /init/,
  },
  {
    when: 'nothing in it is ours',
    args: ['generate'],
    config: 'schema: a.graphql\ngenerates: { out.ts: { plugins: [typescript] } }\n',
    says: /generates nothing with/,
    remedy: /preset: graphql-codegen-twenty/,
  },
  {
    when: 'a target is no folder',
    args: ['generate'],
    config: CONFIG.replace('src/crm/:', 'src/crm:'),
    says: /"src\/crm" is a file name/,
    remedy: /"src\/crm\/"/,
  },
  {
    when: 'an option is misspelt',
    args: ['generate'],
    config: withTarget('    presetConfig: { validator: true }\n'),
    says: /validator: no such option/,
    remedy: /README/,
  },
  {
    when: 'the schema is not read by our loader',
    args: ['generate'],
    config: 'schema: a.graphql\ngenerates: { "src/crm/": { preset: graphql-codegen-twenty } }\n',
    says: /not read by graphql-codegen-twenty/,
    remedy: /loader: graphql-codegen-twenty/,
  },
  {
    when: 'schemas are merged',
    args: ['generate'],
    config: CONFIG.replace('schema:', 'schema:\n  - more.graphql'),
    says: /merged from the workspace and 1 more/,
    remedy: /run graphql-codegen/,
  },
  {
    when: 'flags contradict the configuration',
    args: ['generate', '--system'],
    says: /--system goes with --to only/,
    remedy: /presetConfig/,
  },
  {
    when: 'a file of variables is not there',
    args: ['check', '--dotenv', '.env.ci'],
    says: /\.env\.ci .* does not exist/,
    remedy: /--dotenv/,
  },
  {
    when: 'the address is not set',
    args: ['check'],
    env: unset,
    says: /address .* is not set/,
    remedy: /Set TWENTY_BASE_URL/,
  },
  {
    when: 'the key is not set',
    args: ['check'],
    env: { TWENTY_API_KEY: undefined },
    says: /API key .* is not set/,
    remedy: /Set TWENTY_API_KEY/,
  },
  {
    when: 'a variable of the user is not set',
    args: ['pull'],
    config: CONFIG.replace('TWENTY_API_KEY', 'CRM_KEY'),
    says: /API key .* is not set/,
    remedy: /Set CRM_KEY/,
  },
  // server
  {
    when: 'nothing listens',
    args: ['pull'],
    env: { TWENTY_BASE_URL: CLOSED, TWENTY_API_KEY: KEY },
    says: /Nothing is listening/,
    remedy: /Start Twenty/,
  },
  {
    when: 'the address has no scheme',
    args: ['generate', '--from', 'crm.acme.com', '--to', 'x'],
    says: /lacks http/,
    remedy: /https:\/\/crm\.acme\.com/,
  },
  {
    when: 'the key is wrong',
    args: ['check'],
    env: { TWENTY_API_KEY: KEY },
    says: /does not accept the API key/,
    remedy: /Create a key/,
  },
  {
    when: 'it is no Twenty server',
    args: ['pull', '--from', 'WEBSITE'],
    says: /web page/,
    remedy: /address of the server/,
  },
  // files
  {
    when: 'there is no snapshot to generate from',
    args: ['generate', '--from', 'snapshot'],
    says: /twenty\.snapshot\.json does not exist/,
    remedy: /twenty-codegen pull/,
  },
  {
    when: 'there is no snapshot to check against',
    args: ['check', '--offline'],
    says: /nothing to check against/,
    remedy: /pull/,
  },
  { when: 'there is nothing to compare with', args: ['diff'], says: /nothing to compare with/, remedy: /pull/ },
  {
    when: 'a snapshot has merge conflicts',
    args: ['check', '--offline'],
    files: { 'twenty.snapshot.json': '{\n<<<<<<< HEAD\n' },
    says: /merge conflict/,
    remedy: /pull/,
  },
  {
    when: 'a file is no snapshot',
    args: ['diff', 'package.json', 'live'],
    says: /package\.json is not a snapshot/,
    remedy: /pull/,
  },
  {
    when: 'git does not know a revision',
    args: ['diff', 'git:v9'],
    says: /git does not have v9:twenty/,
    remedy: /fetch-depth/,
  },
  {
    when: 'the output folder is a file',
    args: ['generate'],
    files: { 'src/crm': '' },
    says: /crm is a file/,
    remedy: /another folder/,
  },
  {
    when: 'a snapshot cannot be written',
    args: ['pull', '--snapshot', 'package.json/x.json'],
    says: /x\.json cannot be written \(E/,
    remedy: /is a file/,
  },
  {
    when: 'a snapshot would be pulled from itself',
    args: ['pull', '--from', 'twenty.snapshot.json'],
    says: /cannot be pulled from itself/,
    remedy: /--from https/,
  },
  // other commands
  {
    when: 'watch listens without a secret',
    args: ['watch', '--listen', '0'],
    says: /TWENTY_WEBHOOK_SECRET is not set/,
    remedy: /secret of the webhook/,
  },
  { when: 'a port is taken', args: ['sandbox', '--port', 'TAKEN'], says: /Port \d+ is in use/, remedy: /--port/ },
  {
    when: 'a seed is not there',
    args: ['sandbox', '--seed', 'x.json'],
    says: /x\.json .* does not exist/,
    remedy: /"company"/,
  },
  {
    when: 'a seed is refused',
    args: ['sandbox', '--seed', 'seed.json'],
    files: { 'seed.json': '{ "company": [{ "nosuch": 1 }] }' },
    says: /seed of "company"/,
    remedy: /createMany/,
  },
  {
    when: 'the variable of the key is the key',
    args: ['init', '--yes', '--key-env', KEY],
    says: /name of a variable is needed/,
    remedy: /TWENTY_API_KEY/,
  },
  {
    when: 'init is to write outside',
    args: ['init', '--yes', '--to', '../x'],
    says: /cannot go into "\.\.\/x"/,
    remedy: /src\/crm/,
  },
];

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
