import { parseSnapshot } from '../../plugin/read/snapshot/parse-snapshot.js';
import type { Target } from '../config/project.js';
import { compare, type Comparison } from './compare.js';

/** What changed between the texts of two snapshots. */
export const snapshotChanges = ({
  before,
  after,
  targets,
}: {
  readonly before: { readonly path: string; readonly text: string };
  readonly after: string;
  readonly targets: readonly Target[];
}): Comparison =>
  compare({
    before: parseSnapshot(before),
    after: parseSnapshot({ path: 'the workspace', text: after }),
    targets,
  });
