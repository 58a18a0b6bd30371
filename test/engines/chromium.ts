import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { environmentIn } from './command-line.js';
import { RUN_LIMIT_MS } from './engine.js';
import type { Job } from './engine.js';
import { servePage } from './page.js';

/** Nothing is shown, and nothing is asked of any host but ours. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs the app in a page whose origin is not that of the workspace. */
export async function runInChromium({ command, folder, options }: Job): Promise<unknown> {
  const page = await servePage({ folder, options });
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const browser = spawn(command, [...FLAGS, profile, page.url], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environmentIn(folder),
  });
  try {
    return await Promise.race([page.summary, endOf(browser)]);
  } finally {
    await stop(browser);
    await page.close();
  }
}

/** Throws when the browser ends by itself or has had its time. */
async function endOf(browser: ChildProcess): Promise<never> {
  let said = '';
  browser.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk}`.slice(-5000)));
  const why = await once(browser, 'exit', { signal: AbortSignal.timeout(RUN_LIMIT_MS) }).then(
    ([code, signal]) => `ended with ${code ?? signal}`,
    (error: Error) => (error.name === 'AbortError' ? 'has no summary yet' : error.message),
  );
  throw new Error(`The browser ${why}. ${said}`);
}

async function stop(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null || !browser.pid) return;
  const exit = once(browser, 'exit');
  browser.kill();
  const hardEnd = setTimeout(() => browser.kill('SIGKILL'), 5000);
  await exit;
  clearTimeout(hardEnd);
}
