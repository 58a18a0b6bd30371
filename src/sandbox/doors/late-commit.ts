import { requestedOperation, parseDocument } from './graphql/document.js';
import type { GraphqlRequest } from './graphql-request.js';
import type { OperationName } from '../records/model/root-fields.js';
import type { RecordStore } from '../records/store/store.js';

/** What a request for records is answered from. */
export interface Transactions {
  readonly records: RecordStore;
  /** As in the options of a sandbox. */
  readonly beforeCommit?: (() => Promise<void>) | undefined;
}

/**
 * Answers a write: its records get the time at which it came, and others see them only after `beforeCommit`. (The server
 * stamps a record with the time at which its transaction began.)
 */
export async function commit<Answer>({ records, beforeCommit }: Transactions, write: () => Answer): Promise<Answer> {
  if (!beforeCommit) return write();
  const time = records.now();
  await beforeCommit();
  return records.stampedWith(time, write);
}

const READS: ReadonlySet<OperationName> = new Set(['findMany', 'findOne', 'findDuplicates', 'groupBy']);

/** Whether a request to /graphql writes records. One that does not parse writes nothing. */
export function isWrite({ query, operationName }: GraphqlRequest, records: RecordStore): boolean {
  try {
    const fields = requestedOperation(parseDocument(query), operationName ?? undefined)?.fields ?? [];
    const roots = fields.map(({ name }) => records.model().rootFields.get(name.value));
    return roots.some((root) => root !== undefined && !READS.has(root.operation));
  } catch {
    return false;
  }
}
