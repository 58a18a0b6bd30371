import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test, onTestFinished } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { runInChromium } from './chromium.js';
import { ENGINES } from './engines.js';
import { findCommand } from './find-command.js';

const chromium = ENGINES.find(({ name }) => name === 'Chromium');
const command = chromium && findCommand(chromium);
if (!command) console.log('left out (npm run engines fetches it): the form of examples/dynamic-form in Chromium');

test.skipIf(!command)(
  'the form of an object shows labels, options and messages, and creates a record, in a browser',
  { timeout: 90_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'twenty-form-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    await build({
      entryPoints: [join(import.meta.dirname, 'dynamic-form-app.tsx')],
      outfile: join(folder, 'app.mjs'),
      bundle: true,
      format: 'esm',
      platform: 'browser',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    const { url: baseUrl, apiKey, close } = await createSandbox({ allowedOrigins: '*' });
    onTestFinished(close);
    const job = { command: command ?? '', folder, options: { baseUrl, apiKey, silentUrl: '' } };
    expect(await runInChromium(job)).toEqual({
      labels: ['Name', 'SKU', 'Category', 'Audiences', 'Available', 'Released on', 'Units in stock'],
      messages: ['SKU is required: expected text that is not empty', 'Released on: expected a day such as 2026-01-31'],
      created: {
        name: 'Cog',
        sku: 'C-1',
        category: 'HARDWARE',
        audiences: ['SMALL_BUSINESS', 'MID_MARKET'],
        isAvailable: true,
        releasedOn: '2027-01-31',
        unitsInStock: 12,
      },
    });
  },
);
