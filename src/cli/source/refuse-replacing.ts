import { resolve } from 'node:path';
import type { CliError } from '../cli-error.js';
import { failure } from '../failures.js';
import type { Flags, Surroundings } from '../command.js';
import type { LoadedWorkspace } from './load-workspaces.js';
import { areOfTwo, snapshotOrigin } from './snapshot-origin.js';

/** What the user says to do all the same. */
export interface Consent {
  readonly otherWorkspace: boolean;
  readonly poorer: boolean;
}

/** The flags that say so. */
export const CONSENT_FLAGS = {
  'other-workspace': { kind: 'switch', about: 'go on although the snapshot is of another workspace' },
  poorer: { kind: 'switch', about: 'go on although the server tells less than the snapshot knows' },
} as const satisfies Flags;

/** The consent of flags. */
export const consentOf = (flags: Readonly<Record<keyof typeof CONSENT_FLAGS, boolean>>): Consent => ({
  otherWorkspace: flags['other-workspace'],
  poorer: flags.poorer,
});

/** Refuses to replace what was made of one workspace by what another one gives, or the same one read from a poorer source. */
export function refuseReplacing({
  loaded: { snapshot, source, name, workspace },
  consent,
  cwd,
}: Pick<Surroundings, 'cwd'> & { readonly loaded: LoadedWorkspace; readonly consent: Consent }): void {
  const path = resolve(cwd, snapshot);
  const before = resolve(cwd, source.pointer) === path ? undefined : snapshotOrigin(path);
  if (!before) return;
  if (!consent.otherWorkspace && areOfTwo(before, workspace.source)) {
    throw failure('OTHER_WORKSPACE', { name, path: snapshot });
  }
  if (!consent.poorer && before.readOver === 'graphql' && workspace.source.readOver === 'rest') {
    throw poorerSource({ name, snapshot });
  }
}

/** The server tells less than it did: what it leaves out would look removed. */
export const poorerSource = ({ name, snapshot }: Pick<LoadedWorkspace, 'name' | 'snapshot'>): CliError =>
  failure('POORER_SOURCE', { name, path: snapshot });
