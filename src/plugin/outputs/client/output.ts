/** `client.ts`: the client over all objects. */
import { z } from 'zod';
import { renderRootModule } from '../module.js';
import { outputWithOption } from '../output.js';
import { clientView } from './client-view.js';
import { RUNTIME_EXPORTS } from './runtime-exports.js';

const CLIENT = 'client/index';
// What apps import themselves: a client of chosen operations, keys, and uploads.
const FOR_APPS = ['client/compose', 'keys/index', 'uploads/index'];

/** The option as a user writes it. */
export interface ClientInput {
  /** Emit `client.ts`: the typed client over all objects. */
  client?: boolean | undefined;
}

export const client = outputWithOption<ClientInput>()({
  name: 'client',
  option: {
    name: 'client',
    isOn: true,
    schema: z.boolean(),
    switch: 'without the client',
  },
  names: ['TwentyClient', 'createTwentyClient', 'twentyObjects', ...RUNTIME_EXPORTS],
  runtime: () => ({ entries: [CLIENT, ...FOR_APPS] }),
  index: () => [{ module: 'client' }, { entry: CLIENT, names: RUNTIME_EXPORTS }],
  files: (context) => [renderRootModule({ context, name: 'client', entry: CLIENT, view: clientView })],
});
