import type { FactsRequest } from '../server.js';

/** A request, and what a 2.21 server answers, by its shape: see `shape.ts`. */
export interface Exchange {
  readonly what: string;
  readonly request: FactsRequest;
  readonly status: number;
  readonly answer: unknown;
}

/** A document for POST /graphql, which answers 200 whatever comes of it. */
export const graphql = (what: string, query: string, answer: unknown, variables?: object): Exchange => ({
  what,
  request: { body: { query, ...(variables === undefined ? {} : { variables }) } },
  status: 200,
  answer,
});

/** What an answer says that has nothing but this error: its `subCode` where it has one. */
export const refusedWith = (code: string, subCode?: string): unknown => ({
  errors: [subCode === undefined ? { code } : { code, subCode }],
});
