import type { Role } from '../keys/role.js';
import type { RecordStore } from './store/store.js';

/** Who makes a request, as the ACTOR fields of what it writes will say. */
export interface RequestActor {
  /** The name of the API key. */
  readonly name: string;
}

/** What every operation on records needs beside its arguments. */
export interface RecordContext {
  readonly store: RecordStore;
  readonly role: Role;
  readonly actor: RequestActor;
}
