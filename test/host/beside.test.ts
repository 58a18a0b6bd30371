import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { CONFIG } from '../cli/workspace.js';
import { small } from '../fixtures/small.js';
import { project } from './project.js';

/** What stands beside our preset or plugin and would do nothing → what both commands say of it. */
const REFUSED = [
  {
    what: 'plugins',
    config: `${CONFIG}    plugins: [{ add: { content: '// ours' } }, typescript]\n`,
    says: '"src/crm/" has plugins beside the preset, which writes whole files and would ignore them: add, typescript',
  },
  {
    what: 'options of the preset under config',
    config: `${CONFIG}    config: { validators: false, objects: {} }\n`,
    says: 'For "src/crm/" options stand under `config`, where they would be ignored: objects, validators',
  },
  {
    what: 'options of the preset under the config of everything',
    config: `${CONFIG}config: { webhooks: false }\n`,
    says: 'For "src/crm/" options stand under `config`, where they would be ignored: webhooks',
  },
  {
    what: 'an option of the loader that is misspelt',
    config: CONFIG.replace('token:', 'timeout: 5\n      token:'),
    says: 'timeout: no such option; there are token, timeoutMs, retries, headers, fetch',
  },
  {
    what: 'an option of the loader that is of another kind',
    config: CONFIG.replace('token:', 'timeoutMs: soon\n      retries: -1\n      headers: { a: 1 }\n      token:'),
    says: /timeoutMs: .*expected number.*retries: .*>=0.*headers\.a: .*expected string/,
  },
];

async function serve() {
  const sandbox = await createSandbox({ metadata: small });
  onTestFinished(() => sandbox.close());
  return { TWENTY_BASE_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey };
}

describe('what would be ignored is refused by name, by graphql-codegen and by twenty-codegen', () => {
  it.each(REFUSED)('$what', async ({ config, says }) => {
    const env = await serve();
    const app = project(config);
    const ours = await twentyCodegen({ folder: app.folder, args: ['generate'], env });
    const host = await app.codegen({ env });
    expect(ours.code).toBe(2);
    expect(host.code).toBe(1);
    for (const output of [ours.stderr, host.output])
      expect(output).toMatch(typeof says === 'string' ? escaped(says) : says);
    expect(app.files('src')).toEqual({});
  });

  it('options of the preset for the plugin, which writes types alone', async () => {
    const config = CONFIG.replace(
      'src/crm/:\n    preset: graphql-codegen-twenty',
      'src/crm.ts:\n    plugins: [twenty]',
    );
    const app = project(`${config}    config: { validators: false }\n`);
    const { code, output } = await app.codegen({ env: await serve() });
    expect(code).toBe(1);
    expect(output).toContain('The plugin `twenty` writes types alone to "src/crm.ts", and would ignore validators.');
  });
});

it('scalars under config may be for others: they are only told of', async () => {
  const env = await serve();
  const app = project(`${CONFIG}config: { scalars: { DateTime: string } }\n`);
  const says = '`config.scalars` is for other plugins; here the types of scalars are `presetConfig.scalars`';
  expect(await app.codegen({ env })).toMatchObject({ code: 0, output: expect.stringContaining(says) as string });
  const ours = await twentyCodegen({ folder: app.folder, args: ['generate'], env });
  expect(ours).toMatchObject({ code: 0, stderr: expect.stringContaining(says) as string });
});

const escaped = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
