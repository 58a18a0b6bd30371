import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Project } from '../config/project.js';
import { recall } from './memory.js';

/** The workspace as it was before this run, as far as that is known: the snapshot file, or what was last read. */
export function previousSnapshot({ cwd, snapshot, targets }: Project): string | undefined {
  const path = resolve(cwd, snapshot);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const [target, ...others] = targets;
  return target && others.length === 0 ? recall({ cwd, source: target.source })?.snapshot : undefined;
}
