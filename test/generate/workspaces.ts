import { hasCapture, readCapture } from '../read/replayed.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { FIXTURES, sourceOf } from './sources.js';

/** A workspace that tests generate from. */
export interface TestWorkspace {
  readonly name: string;
  readonly source: () => Promise<WorkspaceSource>;
}

/** Our own workspaces, and those of real servers where they are on this machine. */
export const WORKSPACES: readonly TestWorkspace[] = [
  ...Object.entries(FIXTURES).map(([name, metadata]) => ({ name, source: () => sourceOf(metadata) })),
  ...['standard', 'custom', 'v1.2', 'synthetic-2.4x']
    .filter((name) => hasCapture(name))
    .map((name) => ({ name, source: () => readCapture(name) })),
];
