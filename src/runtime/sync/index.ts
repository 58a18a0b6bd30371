export { createSync, type LinksOf } from './create-sync.js';
export { createMemorySyncStore, type MemorySyncStore } from './store/memory-sync-store.js';
export type { Kept, KeptState, StatePage, SyncBatch, SyncStore } from './store/sync-store.js';
export { TwentySyncError } from './sync-error.js';
export type * from './sync-types.js';
