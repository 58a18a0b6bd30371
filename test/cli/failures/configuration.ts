import { CONFIG } from '../workspace.js';
import { unset, withTarget, type Case } from './case.js';

/** What can be wrong with configuration and variables. */
export const configurationFailures: readonly Case[] = [
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
];
