/** `objects/<nameSingular>.ts`: types, options and descriptions of each object. */
import { objectModule, renderModule } from '../module.js';
import { outputWithoutOption } from '../output.js';
import { objectView } from './object-view.js';

const CLIENT = 'client/index';

export const objects = outputWithoutOption({
  name: 'objects',
  folder: 'objects',
  runtime: () => ({ entries: [CLIENT] }),
  index: ({ workspace, identifiers }) =>
    workspace.objects.map(({ nameSingular }) => ({ module: objectModule({ identifiers, nameSingular }) })),
  files: (context) =>
    context.workspace.objects.map((object) =>
      renderModule({
        module: context.identifiers.object(object.nameSingular).from,
        template: 'object',
        entry: CLIENT,
        context,
        view: (inModule) => ({ object: objectView({ context: inModule, object }) }),
      }),
    ),
});
