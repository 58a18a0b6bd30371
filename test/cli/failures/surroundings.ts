import { CLOSED, KEY, type Case } from './case.js';

/** What can be wrong with servers, files and ports. */
export const surroundingFailures: readonly Case[] = [
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
    args: ['pull', '--from', 'WEBSITE', '--key-env', 'TWENTY_API_KEY'],
    says: /web page/,
    remedy: /address of the server/,
  },
  {
    when: 'there is no snapshot to generate from',
    args: ['generate', '--from', 'snapshot'],
    says: /twenty\.snapshot\.json does not exist/,
    remedy: /twenty-codegen pull/,
  },
  {
    when: 'there is no snapshot to check against',
    args: ['check', '--offline'],
    says: /nothing to compare with/,
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
    when: 'somebody has put a path into a snapshot in the place of a name',
    args: ['generate', '--from', 'snapshot'],
    files: {
      'src/index.ts': 'export const mine = 1;\n',
      'twenty.snapshot.json': JSON.stringify({
        format: 'twenty-workspace',
        version: 1,
        objects: { '../../index': { namePlural: 'indexes', fields: {} } },
        schema: ['type Query { a: Int }'],
      }),
    },
    says: /names that no Twenty server accepts: "\.\.\/\.\.\/index" \(an object\)/,
    remedy: /Find out who wrote these/,
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
    says: /package\.json cannot be written \(E/,
    remedy: /is a file/,
  },
  {
    when: 'a snapshot would be pulled from itself',
    args: ['pull', '--from', 'twenty.snapshot.json'],
    says: /cannot be pulled from itself/,
    remedy: /--from https/,
  },
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
