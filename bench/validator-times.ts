import { pathToFileURL } from 'node:url';
import { quantile } from './sandbox-timing.js';
import { bundle, codeOf } from './validator-peer.js';
import { LABELS, VALUES, type ValueKind } from './validator-values.js';

const COUNT = 10_000;
const ROUNDS = 41;
const WARM_UP = 10;

/** Parsing 10,000 values of each kind with both: medians of alternating rounds in one process, and of their ratios. */
export async function validatorTimes(folder: string): Promise<Record<string, string>[]> {
  const ours = await loadSchemas({ folder, generator: 'ours' });
  const peer = await loadSchemas({ folder, generator: 'peer' });
  const rows: Record<string, string>[] = [];
  for (const { object, kind } of KINDS) {
    const name = `${object}.${kind}`;
    const [own, other] = [ours[name], peer[name]];
    if (!own || !other) throw new Error(`there is no schema ${name}`);
    // made from text, as the values of an app are
    const values = Array.from({ length: COUNT }, (_, index): unknown =>
      JSON.parse(JSON.stringify(VALUES[object]?.[kind](index))),
    );
    rows.push({ values: `${object}: ${LABELS[kind]}`, ...compare({ values, ours: own, peer: other }) });
  }
  return rows;
}

const KINDS = Object.keys(VALUES).flatMap((object) =>
  (Object.keys(LABELS) as ValueKind[]).map((kind) => ({ object, kind })),
);

interface Measured {
  readonly parse: (value: unknown) => unknown;
}

async function loadSchemas({
  folder,
  generator,
}: {
  readonly folder: string;
  readonly generator: 'ours' | 'peer';
}): Promise<Readonly<Record<string, Measured>>> {
  const codes = KINDS.map((wanted) => ({ ...wanted, ...codeOf({ ...wanted, generator }) }));
  const text = [
    ...codes.map(({ imported }) => imported),
    'export const schemas = {',
    ...codes.map(({ object, kind, code }) => `  '${object}.${kind}': ${code},`),
    '};',
  ].join('\n');
  const { path } = await bundle({ folder, name: `${generator}-schemas`, text, external: ['zod'] });
  const { schemas } = (await import(pathToFileURL(path).href)) as { schemas: Record<string, Measured> };
  return schemas;
}

interface Comparison {
  readonly values: readonly unknown[];
  readonly ours: Measured;
  readonly peer: Measured;
}

function compare({ values, ours, peer }: Comparison): Record<string, string> {
  const times = { ours: [] as number[], peer: [] as number[] };
  const timed = (schema: Measured): number => {
    const start = performance.now();
    for (const value of values) schema.parse(value);
    return performance.now() - start;
  };
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const isOursFirst = round % 2 === 0;
    const first = timed(isOursFirst ? ours : peer);
    const second = timed(isOursFirst ? peer : ours);
    if (round < WARM_UP) continue;
    times.ours.push(isOursFirst ? first : second);
    times.peer.push(isOursFirst ? second : first);
  }
  const ratios = times.ours.map((time, round) => time / (times.peer[round] ?? NaN));
  return {
    ours: `${quantile(times.ours, 0.5).toFixed(1)} ms`,
    peer: `${quantile(times.peer, 0.5).toFixed(1)} ms`,
    'ours / peer': quantile(ratios, 0.5).toFixed(2),
    target: '≤ 1',
  };
}
