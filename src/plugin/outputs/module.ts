/** A module of the output: its template over its view, with exactly the imports that the view used. */
import { HEADER } from './header.js';
import { recordImports, type ModulePaths } from './imports.js';
import { renderTemplate } from '../print/templates.js';
import type { OutputFile } from './output.js';
import { runtimePath } from './runtime/runtime-path.js';
import type { ViewContext } from './view-context.js';

/** Renders one module. */
export function renderModule<Context extends ViewContext>({
  path,
  template,
  runtime,
  paths,
  context,
  view,
}: {
  readonly path: string;
  readonly template: string;
  readonly runtime: string;
  readonly paths: ModulePaths;
  readonly context: Context;
  readonly view: (context: Context) => object;
}): OutputFile {
  const { importExtension: extension } = context.config;
  const recorded = recordImports({ identifiers: context.identifiers, paths, extension });
  const made = view({ ...context, identifiers: recorded.identifiers });
  const content = renderTemplate({
    name: template,
    view: { header: HEADER, runtime, ...made, imports: recorded.imports() },
  });
  return { path, content };
}

/** The path of an object's module in the output folder, without an ending. */
export const objectModule = ({
  identifiers,
  nameSingular,
}: Pick<ViewContext, 'identifiers'> & { readonly nameSingular: string }): string =>
  `objects/${identifiers.object(nameSingular).module}`;

/** Renders a module that stands in the output folder itself. */
export const renderRootModule = <Context extends ViewContext>({
  context,
  name,
  entry,
  view,
}: {
  readonly context: Context;
  /** Of the file and of its template. */
  readonly name: string;
  /** The module in `src/runtime` that it imports. */
  readonly entry: string;
  readonly view: (recorded: Context) => object;
}): OutputFile =>
  renderModule({
    path: `${name}.ts`,
    template: name,
    runtime: runtimePath({ config: context.config, from: '.', entry }),
    context,
    paths: {
      object: (nameSingular) => `./${objectModule({ identifiers: context.identifiers, nameSingular })}`,
      composites: name === 'composites' ? null : './composites',
    },
    view,
  });
