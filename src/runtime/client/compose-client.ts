import type { ObjectDescription } from '../objects/object-description.js';
import type { OperationDefinitions } from './call/operation-context.js';
import { createOperations } from './create-operations.js';
import { TwentyValidationError } from './errors.js';
import type { ClientOptions } from './options.js';
import { checkLimits } from './settings.js';
import { createSharedState, createTransport } from './transport/transport.js';

/**
 * A client with some operations only, for apps that must be small: the others do not get into them. `C` has the members
 * that result: `composeClient<{ people: Pick<PersonOperations, 'findMany'> }>([personObject], { findMany })`.
 */
export function composeClient<C>(
  objects: readonly ObjectDescription[],
  definitions: OperationDefinitions,
  options: ClientOptions = {},
): C {
  checkLimits(options, 'composeClient');
  if (options.drift === 'throw' || options.hooks?.onDrift)
    throw new TwentyValidationError('a composed client does not look for drift.', {
      code: 'REFUSED',
      operation: 'composeClient',
    });
  const send = createTransport(options, createSharedState(options));
  const client: object = createOperations(objects, { definitions, options, send });
  // What C says of the objects comes from the same schema as their descriptions.
  return client as C;
}
