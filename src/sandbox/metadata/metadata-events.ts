import { isDeepStrictEqual } from 'node:util';
import { eventRows } from './event-rows.js';
import type { EventRow } from './event-rows.js';
import type { RawMetadata } from './raw.js';

/** One change of the data model: the `event` of a `metadata.*` webhook. */
export interface MetadataEvent {
  readonly type: 'created' | 'updated' | 'deleted';
  /** `objectMetadata`, `fieldMetadata`, `index`, `searchFieldMetadata` or `webhook`. */
  readonly metadataName: string;
  readonly recordId: string;
  readonly properties: {
    readonly updatedFields?: readonly string[];
    readonly diff?: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
    readonly before?: EventRow;
    readonly after?: EventRow;
  };
}

/** What happened between two states of the data model, as the server tells it row by row. */
export function metadataEvents(change: {
  readonly before: RawMetadata;
  readonly after: RawMetadata;
  readonly workspaceId: string;
}): readonly MetadataEvent[] {
  const before = Object.entries(eventRows(change.before, change.workspaceId));
  const after: Readonly<Record<string, readonly EventRow[]>> = eventRows(change.after, change.workspaceId);
  return before.flatMap(([metadataName, rows]) =>
    rowEvents({ metadataName, before: rows, after: after[metadataName] ?? [] }),
  );
}

/** What happened between two lists of rows of one kind. */
export function rowEvents(rows: {
  readonly metadataName: string;
  readonly before: readonly EventRow[];
  readonly after: readonly EventRow[];
}): readonly MetadataEvent[] {
  const { metadataName } = rows;
  const old = new Map(rows.before.map((row) => [row.id, row]));
  const kept = new Set(rows.after.map((row) => row.id));
  const event = (
    type: MetadataEvent['type'],
    recordId: string,
    properties: MetadataEvent['properties'],
  ): MetadataEvent => ({
    type,
    metadataName,
    recordId,
    properties,
  });
  return [
    ...rows.before.filter((row) => !kept.has(row.id)).map((before) => event('deleted', before.id, { before })),
    ...rows.after.flatMap((after) => {
      const before = old.get(after.id);
      if (!before) return [event('created', after.id, { after })];
      const updatedFields = changedColumns(before, after);
      if (updatedFields.length === 0) return [];
      const diff = Object.fromEntries(
        updatedFields.map((column) => [column, { before: before[column], after: after[column] }]),
      );
      return [event('updated', after.id, { updatedFields, diff, before, after })];
    }),
  ];
}

const changedColumns = (before: EventRow, after: EventRow): readonly string[] =>
  Object.keys(after).filter((column) => column !== 'updatedAt' && !isDeepStrictEqual(before[column], after[column]));
