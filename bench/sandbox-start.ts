import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createSandbox } from '../src/sandbox/index.js';
import { milliseconds, quantile } from './sandbox-timing.js';

const BUILT = 'dist/sandbox/index.js';
const STARTS = 9;

/** How long it takes until the example workspace is served: in a process that has done so before, and in a new one. */
export async function startTimes(): Promise<Record<string, string>[]> {
  const warm: number[] = [];
  for (let round = 0; round < STARTS; round++) {
    const { spentMs, result } = await milliseconds(() => createSandbox());
    warm.push(spentMs);
    await result.close();
  }
  const cold = existsSync(BUILT) ? Array.from({ length: STARTS }, startInNewProcess) : [];
  return [
    { start: 'first in this process', median: `${Math.round(warm[0] ?? NaN)} ms`, target: '< 300 ms' },
    { start: 'once more', median: `${Math.round(quantile(warm.slice(1), 0.5))} ms`, target: '' },
    {
      start: 'new process, with loading the modules',
      median: cold.length > 0 ? `${Math.round(quantile(cold, 0.5))} ms` : 'npm run build first',
      target: '< 300 ms',
    },
  ];
}

function startInNewProcess(): number {
  const script = `
    const start = performance.now();
    const { createSandbox } = await import('./${BUILT}');
    const sandbox = await createSandbox();
    console.log(performance.now() - start);
    await sandbox.close();`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}
