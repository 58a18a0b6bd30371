import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import { behaviourOf } from '../../twenty/versions/server-behaviour.js';
import { versionOf } from '../../sandbox/schema/version-of.js';
import { ok, warning, type Finding } from './finding.js';

const FAMILIES = {
  '0.50': '0.50 to 1.1',
  '1.2': '1.2 to the last 1.x',
  '2.x': '2.x',
} as const;

/** Which server it is, and what about it is poorer than it could be. */
export function checkServer({
  name,
  workspace,
  tookMs,
}: {
  readonly name: string;
  readonly workspace: WorkspaceSource;
  readonly tookMs: number;
}): readonly Finding[] {
  const { version } = versionOf(workspace.schema);
  return [
    ok(
      'server',
      `${name} answered in ${(tookMs / 1000).toFixed(1)} s; its schema is that of Twenty ${FAMILIES[behaviourOf(version).family]}`,
    ),
    ...workspace.warnings.map((what) =>
      warning({ about: 'server', what, remedy: 'Use a key whose role has the permission "Data model".' }),
    ),
  ];
}
