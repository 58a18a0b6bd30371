import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { quantile } from './sandbox-timing.js';
import { bundle, codeOf } from './validator-peer.js';
import { LABELS, VALUES, type ValueKind } from './validator-values.js';

const STARTS = 9;
const GENERATORS = ['ours', 'peer'] as const;

/** Loading one schema and parsing one person in a new process that has loaded zod: what a cold function pays. */
export async function validatorStarts(folder: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for (const kind of Object.keys(LABELS) as ValueKind[]) {
    const paths = { ours: '', peer: '' };
    for (const generator of GENERATORS) {
      const { imported, code } = codeOf({ generator, object: 'person', kind });
      const text = `${imported}\nexport const schema = ${code};`;
      paths[generator] = (await bundle({ folder, name: `${generator}-${kind}`, text, external: ['zod'] })).path;
    }
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let start = 0; start < STARTS; start++)
      for (const generator of GENERATORS) times[generator].push(startOf({ kind, path: paths[generator] }));
    const [ours, peer] = [quantile(times.ours, 0.5), quantile(times.peer, 0.5)];
    rows.push({
      'first of': LABELS[kind],
      ours: `${ours.toFixed(1)} ms`,
      peer: `${peer.toFixed(1)} ms`,
      'ours / peer': (ours / peer).toFixed(2),
    });
  }
  return rows;
}

function startOf({ kind, path }: { readonly kind: ValueKind; readonly path: string }): number {
  const script = `
    await import('zod');
    const start = performance.now();
    const { schema } = await import(${JSON.stringify(pathToFileURL(path).href)});
    schema.parse(${JSON.stringify(VALUES['person']?.[kind](1))});
    console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}
