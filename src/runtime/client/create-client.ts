import type { ObjectDescription } from '../objects/object-description.js';
import { severalOnDemand } from './changes/on-demand.js';
import type { ClientMembers } from './client-members.js';
import { createOperations } from './create-operations.js';
import { createDriftWatch } from './drift/watch-drift.js';
import { createClientMembers } from './create-client-members.js';
import { TwentyValidationError } from './errors.js';
import { allOperations } from './operations/all-operations.js';
import type { ClientOptions } from './options.js';
import { checkLimits } from './settings.js';
import { createSharedState, createTransport } from './transport/transport.js';

/** A client over the objects given. `C` is what the generated code says of them. */
export function createClient<C extends ClientMembers>(
  objects: readonly ObjectDescription[],
  options: ClientOptions = {},
): C {
  const shared = createSharedState(options);
  const definitions = allOperations();
  const watchDrift = createDriftWatch(objects);
  const withOptions = (options: ClientOptions): C => {
    checkLimits(options, 'createTwentyClient');
    const send = watchDrift(createTransport(options, shared), options);
    const operations = createOperations(objects, { definitions, options, send });
    const client: object = {
      ...operations,
      ...createClientMembers(send, objects),
      $changes: severalOnDemand({ operations, pluralOf: (name) => pluralOf(objects, name) }),
      $object: (name: string) => operations[pluralOf(objects, name)],
      $with: (changes: ClientOptions) => withOptions({ ...options, ...changes }),
    };
    // What C says of the objects comes from the same schema as their descriptions.
    return client as C;
  };
  return withOptions(options);
}

/** The plural of the object that has this name, singular or plural. */
function pluralOf(objects: readonly ObjectDescription[], name: string): string {
  const object = objects.find(({ plural }) => plural === name) ?? objects.find(({ singular }) => singular === name);
  if (object) return object.plural;
  const known = objects.map(({ plural }) => plural).join(', ');
  throw new TwentyValidationError(`no object ${name}; there are ${known}.`, { code: 'REFUSED', operation: '$object' });
}
