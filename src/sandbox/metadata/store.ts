import { createHash } from 'node:crypto';
import type { RawMetadata } from './raw.js';

/** What of the data model was changed. */
export type MetadataName = 'objectMetadata' | 'fieldMetadata' | 'index' | 'webhook';

/** One change of the data model, as webhooks tell it. */
export interface MetadataEvent {
  readonly type: 'created' | 'updated' | 'deleted';
  readonly metadataName: MetadataName;
  readonly recordId: string;
  /** The whole thing before and after; absent where there is none. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

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
  readonly replace: (change: { readonly metadata: RawMetadata; readonly events: readonly MetadataEvent[] }) => void;
  /** Tells of changes that do not touch the data model, such as those of webhooks. */
  readonly announce: (events: readonly MetadataEvent[]) => void;
  readonly onChange: (listener: (event: MetadataEvent) => void) => void;
}

/** Starts with this metadata at version 1. */
export function createMetadataStore(initial: RawMetadata): MetadataStore {
  let current = initial;
  let version = 1;
  const listeners: ((event: MetadataEvent) => void)[] = [];
  const announce = (events: readonly MetadataEvent[]): void => {
    for (const event of events) for (const listener of listeners) listener(event);
  };
  return {
    metadata: () => current,
    version: () => version,
    hashes: () => collectionHashes(current),
    replace: ({ metadata, events }) => {
      current = metadata;
      version += 1;
      announce(events);
    },
    announce,
    onChange: (listener) => void listeners.push(listener),
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
