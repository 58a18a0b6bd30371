import type { ClientMembers } from './client-members.js';
import type { ObjectDescription } from './object-description.js';
import type { ClientOptions } from './options.js';

/** The objects a client is made of, by the name it gives them: the metadata plural. */
export interface ObjectDescriptions {
  readonly [plural: string]: ObjectDescription;
}

/** A client over the objects given. `C` is what the generated code says of them. */
export function createClient<C extends ClientMembers>(objects: ObjectDescriptions, options: ClientOptions): C {
  throw new Error(`not yet: ${Object.keys(objects).length}${Object.keys(options).length}`);
}
