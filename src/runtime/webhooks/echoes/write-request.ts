import { hasOwn } from '../../portable/own-property.js';
import { isRecord } from '../../portable/json-record.js';

/** What a request to `/graphql` writes. */
export interface WriteRequest {
  /** The root field that it calls, such as `updatePerson`. */
  readonly root: string;
  readonly actions: readonly string[];
  /** The fields that it writes in every record; undefined where the request does not show them. */
  readonly fields: readonly string[] | undefined;
}

/** What happens to records, by the verb of a root field. */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
  create: ['created'],
  update: ['updated'],
  delete: ['deleted'],
  restore: ['restored'],
  destroy: ['destroyed'],
};

/** Reads the write in the body of a request: a mutation in the form that the client sends. Undefined for all else. */
export function readWriteRequest(body: unknown): WriteRequest | undefined {
  const { query, variables } = parseBody(body);
  const [, verb = '', name = ''] =
    /^\s*mutation\b[^{]*\{\s*(create|update|delete|restore|destroy)(\w+)\s*\(/.exec(String(query)) ?? [];
  if (!name) return undefined;
  const { data, upsert }: { data?: unknown; upsert?: unknown } = isRecord(variables) ? variables : {};
  const isData = /\bdata:\s*\$data\b/.test(String(query));
  return {
    root: verb + name,
    actions: upsert === true ? ['created', 'updated'] : (actionsOf[verb] ?? []),
    fields: isData ? commonKeys([data].flat()) : undefined,
  };
}

function parseBody(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {}; // not a request of GraphQL
  }
}

/** The keys that all rows have: an answer does not say which record was made of which row. */
function commonKeys([first, ...others]: readonly unknown[]): readonly string[] | undefined {
  if (!isRecord(first) || !others.every(isRecord)) return undefined;
  return Object.keys(first).filter((key) => others.every((row) => hasOwn(row, key)));
}
