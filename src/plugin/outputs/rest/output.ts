/** `rest.ts`: the REST API as types. The index leaves it out: few apps need it. */
import { z } from 'zod';
import { renderRootModule } from '../module.js';
import { outputWithOption } from '../output.js';
import { restView } from './rest-view.js';

const REST = 'rest/index';

/** The option as a user writes it. */
export interface RestInput {
  /** Emit `rest.ts`: the paths of the REST API as types, for `openapi-fetch` and the like. */
  rest?: boolean | undefined;
}

export const rest = outputWithOption<RestInput>()({
  name: 'rest',
  option: {
    name: 'rest',
    isOn: false,
    schema: z.boolean(),
    switch: 'with rest.ts, types of the REST API',
  },
  runtime: () => ({ entries: [REST] }),
  files: (context) => [renderRootModule({ context, name: 'rest', entry: REST, view: restView })],
});
