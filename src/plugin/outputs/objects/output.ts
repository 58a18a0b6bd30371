/** `objects/<nameSingular>.ts`: types, options and descriptions of each object. */
import { renderModule, objectModule } from '../module.js';
import { outputWithoutOption } from '../output.js';
import { runtimePath } from '../runtime/runtime-path.js';
import { objectView } from './object-view.js';

const CLIENT = 'client/index';

export const objects = outputWithoutOption({
  name: 'objects',
  folder: 'objects',
  printed: 'statements',
  runtime: () => ({ entries: [CLIENT] }),
  index: ({ workspace, identifiers }) =>
    workspace.objects.map(({ nameSingular }) => ({ module: objectModule({ identifiers, nameSingular }) })),
  files: (context) =>
    context.workspace.objects.map((object) =>
      renderModule({
        path: `${objectModule({ ...context, nameSingular: object.nameSingular })}.ts`,
        template: 'object',
        runtime: runtimePath({ config: context.config, from: '..', entry: CLIENT }),
        context,
        paths: {
          object: (name) => (name === object.nameSingular ? null : `./${context.identifiers.object(name).module}`),
          composites: '../composites',
        },
        view: (recorded) => ({ object: objectView({ context: recorded, object }) }),
      }),
    ),
});
