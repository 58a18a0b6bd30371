/**
 * `twenty-codegen generate` against graphql-codegen doing the same from a snapshot of a captured workspace: whole
 * processes, alternating, best of three each.
 *
 *   npm run build && npx tsx bench/cli-time.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canonicalMetadata } from '../src/plugin/read/metadata/narrow-objects.js';
import { writeSnapshot } from '../src/plugin/read/snapshot/write-snapshot.js';
import { readCapture } from './read-capture.js';

const ROOT = join(import.meta.dirname, '..');
const cli = createRequire(import.meta.url).resolve('@graphql-codegen/cli/package.json');
const { bin } = JSON.parse(readFileSync(cli, 'utf8')) as { bin: Record<string, string> };
const CONFIG = `schema:
  - twenty.snapshot.json:
      loader: graphql-codegen-twenty
generates:
  src/crm/:
    preset: graphql-codegen-twenty
`;

const app = mkdtempSync(join(tmpdir(), 'twenty-bench-'));
try {
  mkdirSync(join(app, 'node_modules'));
  for (const name of ['@graphql-codegen', 'graphql', 'zod']) {
    symlinkSync(join(ROOT, 'node_modules', name), join(app, 'node_modules', name), 'junction');
  }
  symlinkSync(ROOT, join(app, 'node_modules', 'graphql-codegen-twenty'), 'junction');
  const { schema, metadata } = readCapture(join(ROOT, '../shared/twenty/captures/standard'));
  writeFileSync(join(app, 'package.json'), '{ "name": "app", "type": "module" }');
  writeFileSync(join(app, 'codegen.yml'), CONFIG);
  writeFileSync(join(app, 'twenty.snapshot.json'), writeSnapshot({ schema, metadata: canonicalMetadata(metadata) }));
  const timed = (args: readonly string[]): number => {
    rmSync(join(app, 'src'), { recursive: true, force: true });
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: app, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return performance.now() - start;
  };
  const ours: number[] = [];
  const hosts: number[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(timed([join(ROOT, 'dist/cli/bin.js'), 'generate']));
    hosts.push(timed([join(dirname(cli), bin['graphql-codegen'] ?? '')]));
  }
  const [own, host] = [Math.min(...ours), Math.min(...hosts)];
  console.log(`twenty-codegen ${own.toFixed()} ms, graphql-codegen ${host.toFixed()} ms: ${(own / host).toFixed(2)} ×`);
} finally {
  rmSync(app, { recursive: true, force: true });
}
