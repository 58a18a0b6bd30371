/** `sync.ts`: following a workspace. The index leaves it out: few apps need it, and those on a server. */
import { z } from 'zod';
import { renderRootModule } from '../module.js';
import { outputWithOption } from '../output.js';
import { syncView } from './sync-view.js';

const SYNC = 'sync/index';
// What apps import themselves, because it is for Node.js only.
const FILE_STORE = 'sync/store/file-sync-store';

/** The option as a user writes it. */
export interface SyncInput {
  /** Emit `sync.ts`: hands over each change of the workspace, by webhooks and by catching up. */
  sync?: boolean | undefined;
}

export const sync = outputWithOption<SyncInput>()({
  name: 'sync',
  option: {
    name: 'sync',
    isOn: false,
    schema: z.boolean(),
    switch: 'with sync.ts, which follows the changes of the workspace',
  },
  names: ['SyncObjects', 'TwentyChange', 'createSync', 'createMemorySyncStore', 'TwentySyncError'],
  runtime: () => ({ entries: [SYNC, FILE_STORE] }),
  files: (context) => [renderRootModule({ context, name: 'sync', entry: SYNC, view: syncView })],
});
