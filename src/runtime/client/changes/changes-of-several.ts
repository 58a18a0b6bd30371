import { checkArguments } from '../call/check-arguments.js';
import { createReports } from '../call/reports.js';
import type { OperationsByName } from '../call/operation-context.js';
import { isRecord } from '../../portable/json-record.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { Change, SeveralChangesArguments } from './change-types.js';
import type { ChangesRequest } from './changes.js';

/** The arguments of `$changes`. */
export const SEVERAL_CHANGES = {
  objects: true,
  since: false,
  includeDeleted: false,
  overlapMs: false,
  pageSize: false,
  now: false,
} as const;

/** How objects are found by their names. */
export interface ObjectsByName {
  /** The name of an object in the client; throws where there is no such object. */
  readonly pluralOf: (name: string) => string;
  readonly operations: { readonly [plural: string]: OperationsByName };
}

const OPERATION = '$changes';

/** The changes of several objects, one object after the other. The cursor holds the cursors of all. */
export async function* changesOfSeveral(
  given: SeveralChangesArguments<string>,
  { pluralOf, operations }: ObjectsByName,
): AsyncGenerator<Change<JsonRecord> & { readonly object: string }, void, undefined> {
  const { refuse } = createReports(OPERATION);
  checkArguments(given, SEVERAL_CHANGES, { refuse });
  const { objects, since, ...args } = given;
  if (!Array.isArray(objects) || objects.length === 0) throw refuse('objects must be a list of names');
  const names = [...new Set(objects.map(pluralOf))];
  const cursors = cursorsIn(since);
  if (cursors === undefined) throw refuse('since must be a cursor of $changes, or a valid Date');
  for (const object of names) {
    // Those of objects that are not asked for stay in the cursor.
    const from = since instanceof Date ? since : cursors[object];
    const { changes } = operations[object] as { changes: (args: ChangesRequest) => AsyncGenerator<Change<JsonRecord>> };
    for await (const change of changes({ ...args, ...(from !== undefined && { since: from }) })) {
      cursors[object] = change.cursor;
      yield { ...change, object, cursor: JSON.stringify(cursors) };
    }
  }
}

/** The cursors by object; undefined where it is no cursor of several objects. */
function cursorsIn(since: string | Date | undefined): { [object: string]: string } | undefined {
  if (typeof since !== 'string') return since === undefined || since instanceof Date ? {} : undefined;
  try {
    const cursors: unknown = JSON.parse(since);
    const isWhole = isRecord(cursors) && Object.values(cursors).every((cursor) => typeof cursor === 'string');
    return isWhole ? ({ ...cursors } as { [object: string]: string }) : undefined;
  } catch {
    return undefined; // no JSON
  }
}
