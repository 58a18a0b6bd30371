// What only some apps do: a client loads all of it together when it needs some of it for the first time.
export { aggregate } from '../aggregates/aggregate.js';
export { groupBy } from '../aggregates/group-by.js';
export { createMany } from '../bulk/create-many.js';
export { syncMany } from '../bulk/sync-many.js';
export { updateEach } from '../bulk/update-each.js';
export { upsertMany } from '../bulk/upsert-many.js';
export { deleteMany, destroyMany, restoreMany, updateMany } from '../bulk/write-many.js';
export { changesOfSeveral } from '../changes/changes-of-several.js';
export { changes } from '../changes/changes.js';
export { reconcile } from '../changes/reconcile.js';
export { watchedSend } from '../drift/watched-send.js';
export { findDuplicates } from '../duplicates/find-duplicates.js';
export { merge } from '../duplicates/merge.js';
export { fetchMetadataVersion } from '../metadata-version.js';
export { search } from '../search.js';
export { iterate } from './iterate.js';
export { updateUnchanged } from './update-unchanged.js';
export { upsert } from './upsert.js';
