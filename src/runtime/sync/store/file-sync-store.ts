import { open, readFile, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { TwentyError } from '../../client/errors.js';
import { createMemorySyncStore } from './memory-sync-store.js';
import type { MemorySyncStore } from './memory-sync-store.js';
import type { SyncBatch, SyncStore } from './sync-store.js';

/** Where a file is. */
export interface FileSyncStoreOptions {
  /** It is made if it is not there; its folder must be. */
  readonly path: string;
}

/** A store in a file. */
export interface FileSyncStore extends SyncStore {
  /** Waits until all is written, and closes the file. */
  readonly close: () => Promise<void>;
}

// A file is written anew when it has so many lines more than twice of what they say.
const SPARE_LINES = 1000;

/**
 * A store in a file, for Node.js, Bun and Deno. What is committed is a line at the end of the file, so that a process
 * that dies leaves whole lines and at most a part of the last one, which is left out when the file is read. From time to
 * time a file is written anew beside it and takes its place. All of it is in memory too: some 400 bytes a record. One
 * process at a time may use the file.
 */
export function createFileSyncStore({ path }: FileSyncStoreOptions): FileSyncStore {
  let opened: Promise<OpenFile> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const file = () => (opened ??= openFile(path));

  /** Does one thing after the other. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = last.then(work);
    last = done.catch((): undefined => undefined);
    return done;
  }

  return {
    getValue: (name) => inTurn(async () => (await file()).memory.getValue(name)),
    getStates: (object, ids) => inTurn(async () => (await file()).memory.getStates(object, ids)),
    listStates: (object, page) => inTurn(async () => (await file()).memory.listStates(object, page)),
    commit: (batch) =>
      inTurn(async () => {
        const current = await file();
        await current.handle.appendFile(lineOf(batch));
        current.memory.commit(batch);
        current.lines += 1;
        if (current.lines > 2 * current.memory.size() + SPARE_LINES) opened = rewrite(path, current);
        await opened;
      }),
    close: () =>
      inTurn(async () => {
        const current = await opened;
        opened = undefined;
        await current?.handle.close();
      }),
  };
}

interface OpenFile {
  readonly memory: MemorySyncStore;
  readonly handle: FileHandle;
  lines: number;
}

const lineOf = (batch: SyncBatch): string => `${JSON.stringify(batch)}\n`;

async function openFile(path: string): Promise<OpenFile> {
  const memory = createMemorySyncStore();
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  const torn = lines.pop();
  for (const [index, line] of lines.entries()) memory.commit(parseLine(line, { path, number: index + 1 }));
  const file = { memory, handle: await open(path, 'a'), lines: lines.length };
  // What follows must not stand on the line of a part.
  return torn ? rewrite(path, file) : file;
}

function parseLine(line: string, { path, number }: { readonly path: string; readonly number: number }): SyncBatch {
  try {
    // Only this store writes the file.
    return JSON.parse(line) as SyncBatch;
  } catch (cause) {
    const message = `line ${number} of ${path} is broken. Bring the file back from a copy, or remove it and begin again.`;
    throw new TwentyError(message, { code: 'BROKEN_STORE', operation: 'createFileSyncStore', cause: String(cause) });
  }
}

/** Writes the file anew, beside it, and puts it in its place. */
async function rewrite(path: string, { memory, handle }: OpenFile): Promise<OpenFile> {
  const beside = `${path}.new`;
  const next = await open(beside, 'w');
  let lines = 0;
  let text = '';
  for (const batch of memory.batches()) {
    text += lineOf(batch);
    lines += 1;
    if (text.length < 1_000_000) continue;
    await next.appendFile(text);
    text = '';
  }
  await next.appendFile(text);
  await next.sync();
  await next.close();
  await handle.close();
  await rename(beside, path);
  return { memory, handle: await open(path, 'a'), lines };
}
