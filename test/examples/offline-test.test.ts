import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// its tests are tests of ours
import '../../examples/offline-test/remind-of-stale-deals.test.js';

test('the example is tested without a port', () => {
  const folder = join(import.meta.dirname, '..', '..', 'examples', 'offline-test');
  expect(readFileSync(join(folder, 'remind-of-stale-deals.test.ts'), 'utf8')).toContain('listen: false');
});
