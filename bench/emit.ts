import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPS } from './apps.js';
import { PEERS } from './peers.js';
import type { Capture } from './read-capture.js';

/** Lets every generator write its output once, and puts the apps beside it. */
export async function emitAll({
  source,
  folder,
}: {
  readonly source: Capture;
  readonly folder: string;
}): Promise<void> {
  for (const peer of Object.values(PEERS)) await peer({ source, folder });
  mkdirSync(join(folder, 'apps'));
  for (const [name, text] of Object.entries(APPS)) writeFileSync(join(folder, 'apps', `${name}.ts`), text);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
}
