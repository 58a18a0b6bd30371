import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Engine, NpmSource } from './engine.js';

/** Where `npm run engines` puts what it fetches, a folder for each package. */
const FETCHED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'engines');

/** The binary of an engine: the one that the environment names, the one that was fetched, or the first on the PATH. */
export function findCommand({ variable, commands, source }: Omit<Engine, 'run'>): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = [
    ...(source.kind === 'npm' ? [fetchedBinary(source)] : []),
    ...folders.flatMap((folder) => commands.map((command) => join(folder, command))),
  ];
  return process.env[variable] || places.find((path) => existsSync(path));
}

/** The folder that a package is installed into. */
export const fetchedFolder = (source: NpmSource): string => join(FETCHED, source.package.replace('/', '-'));

const fetchedBinary = (source: NpmSource): string =>
  join(fetchedFolder(source), 'node_modules', source.package, source.binary);
