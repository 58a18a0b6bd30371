import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';

const shared = join(process.cwd(), '..', 'shared');

/** A captured workspace behind real HTTP. */
export interface Replayed {
  readonly url: string;
  readonly token: string;
  readonly requests: readonly { readonly method: string; readonly path: string }[];
  readonly close: () => Promise<void>;
}

/** Whether the capture is on this machine; prints why a test is skipped otherwise. */
export function hasCapture(name: string): boolean {
  const present = existsSync(join(shared, 'twenty', 'captures', name, 'introspection.json'));
  if (!present) console.log(`skipped: the capture ${name} is not on this machine`);
  return present;
}

/** Serves a capture on a free port of this machine. */
export async function replayed(name: string, { shuffle = 0 }: { readonly shuffle?: number } = {}): Promise<Replayed> {
  const module = (await import(pathToFileURL(join(shared, 'tools', 'replay.mjs')).href)) as {
    // the tool is plain JavaScript
    replay: (options: { capture: string; shuffle: number }) => Promise<Replayed>;
  };
  return module.replay({ capture: join(shared, 'twenty', 'captures', name), shuffle });
}

const read = new Map<string, Promise<WorkspaceSource>>();

/** The workspace of a capture, read over HTTP once per test file. */
export function readCapture(
  name: string,
  { shuffle = 0 }: { readonly shuffle?: number } = {},
): Promise<WorkspaceSource> {
  const key = `${name} ${shuffle}`;
  const source = read.get(key) ?? readOnce({ name, shuffle });
  read.set(key, source);
  return source;
}

async function readOnce({
  name,
  shuffle,
}: {
  readonly name: string;
  readonly shuffle: number;
}): Promise<WorkspaceSource> {
  const server = await replayed(name, { shuffle });
  try {
    return await readWorkspaceSource(server.url, { token: server.token });
  } finally {
    await server.close();
  }
}
