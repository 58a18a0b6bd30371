/** `index.ts`: everything that an app imports, as each output says. */
import { renderRootModule } from '../module.js';
import { outputWithoutOption } from '../output.js';
import { runtimePath } from '../runtime/runtime-path.js';

export const index = outputWithoutOption({
  name: 'index',
  files: (context) => [
    renderRootModule({
      context,
      name: 'index',
      entry: 'client/index',
      view: ({ config, outputs }) => {
        const exported = outputs.flatMap(({ output, option }) => output.index?.({ ...context, option }) ?? []);
        return {
          modules: exported.flatMap((each) =>
            'module' in each ? [{ from: `./${each.module}${config.importExtension}` }] : [],
          ),
          ofRuntime: exported.flatMap((each) =>
            'entry' in each
              ? [
                  {
                    from: runtimePath({ config, from: '.', entry: each.entry }),
                    names: each.names.map((name) => ({ name })),
                  },
                ]
              : [],
          ),
        };
      },
    }),
  ],
});
