import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canonicalMetadata } from '../../src/plugin/read/metadata/narrow-objects.js';
import { writeSnapshot } from '../../src/plugin/read/snapshot/write-snapshot.js';
import { capturedMetadata, capturedSchema, hasCaptures } from '../fixtures/captures.js';
import { project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';

it.skipIf(!hasCaptures)('takes at most half the time of graphql-codegen to generate the same', async () => {
  const app = project(`schema:
  - twenty.snapshot.json:
      loader: graphql-codegen-twenty
generates:
  src/crm/:
    preset: graphql-codegen-twenty
`);
  const snapshot = writeSnapshot({
    metadata: canonicalMetadata(capturedMetadata('standard')),
    schema: capturedSchema('standard/introspection.json'),
  });
  writeFileSync(join(app.folder, 'twenty.snapshot.json'), snapshot);
  const timed = async (run: () => Promise<{ readonly code: number | null }>): Promise<number> => {
    rmSync(join(app.folder, 'src'), { recursive: true, force: true });
    const start = performance.now();
    expect(await run()).toMatchObject({ code: 0 });
    return performance.now() - start;
  };
  const ours: number[] = [];
  const hosts: number[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(await timed(() => twentyCodegen({ folder: app.folder, args: ['generate'] })));
    hosts.push(await timed(() => app.codegen()));
  }
  const ratio = Math.min(...ours) / Math.min(...hosts);
  console.log(`twenty-codegen generate: ${ratio.toFixed(2)} × the time of graphql-codegen`);
  expect(ratio).toBeLessThanOrEqual(0.5);
});
