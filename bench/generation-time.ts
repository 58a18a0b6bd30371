import { PEERS } from './peers.js';
import type { Capture } from './read-capture.js';

const ROUNDS = 7;

/** Medians over alternating rounds, and the ratio of ours to each peer, round by round. The first round warms up. */
export async function generationTimes(run: {
  readonly source: Capture;
  readonly folder: string;
}): Promise<Record<string, string>[]> {
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const times: Record<string, number> = {};
    for (const [name, peer] of Object.entries(PEERS)) {
      const start = performance.now();
      await peer(run);
      times[name] = performance.now() - start;
    }
    rounds.push(times);
  }
  const [cold, ...warm] = rounds;
  return Object.keys(PEERS).map((name) => ({
    generator: name,
    'first run': `${Math.round(cold?.[name] ?? NaN)} ms`,
    median: `${Math.round(median(warm.map((times) => times[name] ?? NaN)))} ms`,
    'ours / this': median(warm.map((times) => (times['ours'] ?? NaN) / (times[name] ?? NaN))).toFixed(2),
  }));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
