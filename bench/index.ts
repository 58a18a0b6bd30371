/**
 * Compares with Twenty's own SDK generator and graphql-codegen's client preset on one captured workspace, in
 * one run: generation time as ratios, size of the output, size of apps, cost for the type checker; then validators, see
 * `validators.ts`.
 *
 *   npm run bench [-- <folder of a capture>]
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appSizes, roomSizes } from './app-size.js';
import { generationTimes } from './generation-time.js';
import { emitAll } from './emit.js';
import { outputSizes } from './output-size.js';
import { readCapture } from './read-capture.js';
import { typeCosts } from './type-cost.js';

const capture = resolve(process.argv[2] ?? '../shared/twenty/captures/standard');
if (!existsSync(capture)) {
  console.log(`No captured workspace at ${capture}: name the folder of one.`);
  process.exit(0);
}
const folder = join(process.cwd(), 'node_modules', '.bench');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const source = readCapture(capture);
const print = ({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly Record<string, string | number>[];
}) => {
  console.log(`\n${title}`);
  console.table(rows);
};

print({ title: 'Generation time, alternating runs in one process', rows: await generationTimes({ source, folder }) });
await emitAll({ source, folder });
print({ title: 'Output', rows: outputSizes(folder) });
print({ title: 'App that lists people, bundled and minified', rows: await appSizes(folder) });
for (const app of ['whole-client', 'one-object'] as const)
  print({ title: `What ${app} is made of, in bytes minified`, rows: await roomSizes(folder, app) });
print({ title: 'Type checker, TypeScript 6, skipLibCheck', rows: typeCosts(folder) });
// these print tables of their own
await import('./validators.js');
await import('./webhooks.js');
