import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { failure } from '../failures.js';
import { kindOf } from './kind-of.js';

/** Refuses to write through links below a folder that lead out of it: a file there is somebody else's. */
export function refuseLinks({ target, paths }: { readonly target: string; readonly paths: readonly string[] }): void {
  if (!existsSync(target)) return;
  const root = realpathSync(target);
  for (const path of new Set(paths.flatMap(waypoints))) {
    const place = join(target, path);
    if (kindOf(place) === 'link' && !leadsInto({ root, place }))
      throw failure('LINK_LEADS_OUT', { path: place, target });
  }
}

/** The places on the way to a file: `objects/person.ts` → `objects`, `objects/person.ts`. */
export function waypoints(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A link that leads nowhere counts as leading out: whoever writes through it makes a file somewhere. */
function leadsInto({ root, place }: { readonly root: string; readonly place: string }): boolean {
  if (!existsSync(place)) return false;
  const way = relative(root, realpathSync(place));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
