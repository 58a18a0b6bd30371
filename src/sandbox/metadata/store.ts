import { createHash } from 'node:crypto';
import { metadataEvents } from './metadata-events.js';
import type { MetadataEvent } from './metadata-events.js';
import type { RawMetadata } from './raw.js';

/** A hash that changes when one kind of metadata does. */
export interface CollectionHash {
  readonly collectionName: string;
  readonly hash: string;
}

/** Holds the data model of a workspace and says when it changes. */
export interface MetadataStore {
  readonly metadata: () => RawMetadata;
  /** Rises with every change, as `currentWorkspace.metadataVersion` does. */
  readonly version: () => number;
  readonly hashes: () => readonly CollectionHash[];
  readonly replace: (metadata: RawMetadata) => void;
  /** Tells listeners of changes that are not part of the data model, such as those of webhooks. */
  readonly announce: (events: readonly MetadataEvent[]) => void;
  /** Calls back for each change; returns how to stop. */
  readonly subscribe: (listener: (event: MetadataEvent) => void) => () => void;
}

/** Starts with this metadata at version 1. */
export function createMetadataStore(initial: {
  readonly metadata: RawMetadata;
  readonly workspaceId: string;
}): MetadataStore {
  let current = initial.metadata;
  let version = 1;
  const listeners = new Set<(event: MetadataEvent) => void>();
  const announce = (events: readonly MetadataEvent[]): void => {
    for (const event of events) for (const listener of listeners) listener(event);
  };
  return {
    metadata: () => current,
    version: () => version,
    hashes: () => collectionHashes(current),
    replace: (metadata) => {
      const before = current;
      current = metadata;
      version += 1;
      if (listeners.size > 0) announce(metadataEvents({ before, after: metadata, workspaceId: initial.workspaceId }));
    },
    announce,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function collectionHashes({ objects }: RawMetadata): readonly CollectionHash[] {
  const collections = {
    objectMetadata: objects.map(({ fieldsList: _fields, indexMetadataList: _indexes, ...object }) => object),
    fieldMetadata: objects.flatMap((object) => object.fieldsList),
    index: objects.flatMap((object) => object.indexMetadataList),
  };
  return Object.entries(collections).map(([collectionName, items]) => ({
    collectionName,
    hash: createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 32),
  }));
}
