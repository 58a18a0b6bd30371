import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../src/plugin/read/snapshot/read-snapshot.js';
import { createSandbox, plausibleRecords } from '../../src/sandbox/index.js';
import { recordsOf } from '../../src/sandbox/records/record-access.js';
import { CAPTURES, capturedMetadata } from '../fixtures/captures.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';
import { loadValidators, temporaryFolder, writeOutput } from '../validators/generated.js';

const GADGET = join(CAPTURES, 'gadget', 'snapshot.json');

describe('ten thousand plausible records of a workspace of a real server', () => {
  it.each([
    {
      workspace: 'standard',
      source: () => capturedWorkspace('standard').source(),
      options: { metadata: capturedMetadata('standard') },
    },
    { workspace: 'gadget', source: () => readSnapshot(GADGET), options: { snapshot: GADGET } },
  ])('are of every object, and each passes its validator: $workspace', async ({ source, options }) => {
    const folder = temporaryFolder('plausible');
    const config = { system: true, validators: { enums: 'closed' }, webhooks: false } as const;
    await writeOutput({ folder, source: await source(), config });
    const validators = await loadValidators(folder);

    const probe = await createSandbox({ listen: false, ...options });
    const objects = probe.metadata().objects.filter(({ isActive }) => isActive !== false);
    const each = Math.ceil(10_000 / objects.length);
    const seed = plausibleRecords({ each })(probe.metadata());
    const sandbox = await createSandbox({ listen: false, ...options, seed });

    let passed = 0;
    for (const { nameSingular } of objects) {
      const records = recordsOf(sandbox.records, nameSingular).all();
      expect(records, nameSingular).toHaveLength(each);
      const [sent, read] = [validators[`${nameSingular}CreateSchema`], validators[`${nameSingular}Schema`]];
      for (const data of seed[nameSingular] ?? []) {
        expect(sent?.safeParse(data).error?.issues ?? [], nameSingular).toEqual([]);
      }
      for (const record of records) {
        expect(read?.safeParse(record).error?.issues ?? [], nameSingular).toEqual([]);
        passed += 1;
      }
    }
    expect(passed).toBeGreaterThanOrEqual(10_000);
  });
});
