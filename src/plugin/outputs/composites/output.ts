/** `composites.ts`: the types that fields are made of. */
import { renderRootModule } from '../module.js';
import { outputWithoutOption } from '../output.js';
import { compositesView } from './composites-view.js';

const CLIENT = 'client/index';

export const composites = outputWithoutOption({
  name: 'composites',
  runtime: () => ({ entries: [CLIENT] }),
  index: () => [{ module: 'composites' }],
  files: (context) => [
    renderRootModule({
      context,
      name: 'composites',
      entry: CLIENT,
      view: (inModule) => ({ composites: compositesView(inModule) }),
    }),
  ],
});
