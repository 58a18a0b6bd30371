import { createHash } from 'node:crypto';

/** Keeps the hash from being looked up elsewhere; the id itself is random, so that it cannot be guessed from the hash. */
const SALT = 'graphql-codegen-twenty/workspace';

/** A UUID of version 8, which no server makes: a hash in the shape of an id. */
const HASH_AS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * What a snapshot holds instead of the id of its workspace: enough to tell two workspaces apart. 32 hexadecimal digits,
 * the same wherever and whenever it is made.
 */
export function workspaceHash(id: string): string {
  if (HASH_AS_ID.test(id)) return id.replaceAll('-', '');
  const hex = createHash('sha256').update(`${SALT}/${id}`).digest('hex');
  return `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17, 32)}`;
}

/** The id of a sandbox that plays the workspace of a snapshot: its hash is that of the snapshot. */
export const idOfHash = (hash: string): string => hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Whether a text is a hash as `workspaceHash` makes it. */
export const isWorkspaceHash = (text: string): boolean => HASH_AS_ID.test(idOfHash(text));
