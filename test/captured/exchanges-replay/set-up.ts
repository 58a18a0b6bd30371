import type { Role } from '../../../src/sandbox/keys/role.js';
import { objectNamed } from '../../../src/sandbox/records/model/record-model.js';
import { encodeCursor } from '../../../src/sandbox/records/order/cursor.js';
import type { CursorValues } from '../../../src/sandbox/records/order/cursor.js';
import type { RecordStore } from '../../../src/sandbox/records/store/store.js';
import type { Exchange } from './exchange.js';
import { addRecord } from './seed.js';

/** What an exchange needs that its answer does not show. */
export interface SetUp {
  /** Puts records there. Those that the answer shows are there already, unless this is set. */
  readonly prepare?: (store: RecordStore, answer: unknown) => void;
  /** For answers that do not show the rows they are of. */
  readonly ignoresAnswer?: true;
  /** Replaces what the capture left out of the request, such as cursors. */
  readonly request?: (request: Exchange['request']) => Exchange['request'];
  readonly role?: Role;
  /** Turns the rate limit on, and says which of so many requests is the captured one: the last. */
  readonly requests?: number;
  /** The Authorization header; that of a valid key by default. */
  readonly authorization?: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Needs records of one object. */
export const records = (nameSingular: string, ...list: readonly Values[]): SetUp => ({
  prepare: (store) => {
    const object = objectNamed(store.model(), nameSingular);
    for (const values of list) addRecord(store, object, values);
  },
});

/** Needs records of one object that are made of what the answer shows. */
export const shownRecords = (nameSingular: string, read: (data: Values) => readonly Values[]): SetUp => ({
  ignoresAnswer: true,
  prepare: (store, answer) => {
    const { data } = answer as { readonly data: Values }; // an answer without errors
    records(nameSingular, ...read(data)).prepare?.(store, answer);
  },
});

/** Needs several things at once. */
export const together = (...setUps: readonly SetUp[]): SetUp => ({
  ...Object.assign({}, ...setUps),
  prepare: (store, answer) => {
    for (const setUp of setUps) setUp.prepare?.(store, answer);
  },
});

/** Sends a cursor with these values where the capture has none. */
export const cursor = (values: CursorValues): SetUp => ({
  request: (request) => {
    const body = request.body as { readonly query: string }; // the request of a GraphQL exchange
    return { ...request, body: { ...body, variables: { c: encodeCursor(values) } } };
  },
});
