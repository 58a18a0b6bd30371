import { failure } from '../failures.js';
import { holdsSecret } from '../../secrets.js';
import type { Connection } from './connection.js';
import type { ServerResponse } from './server-request.js';

/** Refuses a data model that holds the key: it would be written into files that are committed. */
export function refuseEcho({ token }: Connection, { url, text }: Pick<ServerResponse, 'url' | 'text'>): void {
  if (holdsSecret(text, [token])) throw failure('ANSWER_HOLDS_KEY', { url });
}
