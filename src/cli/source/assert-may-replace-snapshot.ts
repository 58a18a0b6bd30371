import { resolve } from 'node:path';
import type { CliError } from '../cli-error.js';
import { failure } from '../failures.js';
import type { Flags, Surroundings } from '../command.js';
import type { LoadedWorkspace } from './load-workspaces.js';
import { areDifferentWorkspaces, snapshotOrigin } from './snapshot-origin.js';

/** What the user allows although it would be refused. */
export interface Overrides {
  readonly otherWorkspace: boolean;
  readonly poorer: boolean;
}

/** The flags that allow it. */
export const OVERRIDE_FLAGS = {
  'other-workspace': { kind: 'switch', about: 'go on although the snapshot is of another workspace' },
  poorer: { kind: 'switch', about: 'go on although the server tells less than the snapshot knows' },
} as const satisfies Flags;

/** What the given flags allow. */
export const overridesFrom = (flags: Readonly<Record<keyof typeof OVERRIDE_FLAGS, boolean>>): Overrides => ({
  otherWorkspace: flags['other-workspace'],
  poorer: flags.poorer,
});

/** Fails where the snapshot is of another workspace, or was read from a source that tells more; overrides allow either. */
export function assertMayReplaceSnapshot({
  loaded: { snapshot, source, name, workspace },
  overrides,
  cwd,
}: Pick<Surroundings, 'cwd'> & { readonly loaded: LoadedWorkspace; readonly overrides: Overrides }): void {
  const path = resolve(cwd, snapshot);
  const before = resolve(cwd, source.pointer) === path ? undefined : snapshotOrigin(path);
  if (!before) return;
  if (!overrides.otherWorkspace && areDifferentWorkspaces(before, workspace.source)) {
    throw failure('OTHER_WORKSPACE', { name, path: snapshot });
  }
  if (!overrides.poorer && before.readOver === 'graphql' && workspace.source.readOver === 'rest') {
    throw poorerSource({ name, snapshot });
  }
}

/** The server tells less than it did: what it leaves out would look removed. */
export const poorerSource = ({ name, snapshot }: Pick<LoadedWorkspace, 'name' | 'snapshot'>): CliError =>
  failure('POORER_SOURCE', { name, path: snapshot });
