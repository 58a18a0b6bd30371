import { readCapture } from '../../fixtures/captures.js';

/** A request to a 2.21 server and what it answered. */
export interface Exchange {
  readonly name: string;
  readonly request: { readonly method: string; readonly path: string; readonly body: unknown };
  readonly status: number;
  readonly body: unknown;
}

/** The exchanges of one capture. */
export const readExchanges = (file: string): readonly Exchange[] =>
  readCapture(`exchanges/${file}.json`) as readonly Exchange[]; // a file of known shape
