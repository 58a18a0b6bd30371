import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import { executeRecordsRequest } from '../../src/sandbox/doors/graphql/execute.js';
import type { AnswerBody } from '../../src/sandbox/doors/graphql/answer.js';
import { createRecordStore } from '../../src/sandbox/records/store/store.js';
import type { RecordStore } from '../../src/sandbox/records/store/store.js';

/** What a test sends to POST /graphql. */
export interface Sent {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A workspace in process: its store, and a way to send it documents. */
export interface Workspace {
  readonly store: RecordStore;
  readonly send: (sent: Sent) => AnswerBody;
}

/** An empty workspace of a data model, written to by the key "measure". */
export function workspaceOf(metadata: ServerMetadata): Workspace {
  const store = createRecordStore({ metadata: () => metadata });
  const send = (sent: Sent): AnswerBody => {
    const { body } = executeRecordsRequest({ store, ...sent, actor: { name: 'measure' } });
    if (typeof body === 'string') throw new Error(body);
    return body;
  };
  return { store, send };
}
