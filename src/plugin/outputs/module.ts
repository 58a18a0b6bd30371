/** A module of the output: its template over its view, with exactly the imports that the view used. */
import { moduleScope } from '../print/scope.js';
import { renderTemplate } from '../print/templates.js';
import { HEADER } from './header.js';
import { COMPOSITES } from './identifiers.js';
import type { OutputFile } from './output.js';
import { runtimePath } from './runtime/runtime-path.js';
import type { ModuleContext, ViewContext } from './view-context.js';

/** Every object has many composites, so a module imports them as a whole. */
const NAMESPACES = { [COMPOSITES]: 'composites' };

/** Renders one module. */
export function renderModule<Context extends ViewContext>({
  module,
  template,
  entry = 'client/index',
  namespaces = NAMESPACES,
  context,
  view,
}: {
  /** Its path, such as `./objects/person`. */
  readonly module: string;
  readonly template: string;
  /** The module in `src/runtime` that its template imports. */
  readonly entry?: string;
  /** Modules that it imports as a whole, by the name of their namespace. */
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly context: Context;
  readonly view: (context: Context & ModuleContext) => object;
}): OutputFile {
  const { config } = context;
  const scope = moduleScope({ module, extension: config.importExtension, namespaces });
  const made = view({ ...context, scope });
  const runtime = runtimePath({ config, from: module.split('/').length > 2 ? '..' : '.', entry });
  const content = renderTemplate({
    name: template,
    view: { header: HEADER, runtime, ...made, imports: scope.imports() },
  });
  return { path: `${module.slice('./'.length)}.ts`, content };
}

/** Renders a module that stands in the output folder itself, and has its template's name. */
export const renderRootModule = <Context extends ViewContext>({
  name,
  ...parts
}: {
  readonly context: Context;
  readonly name: string;
  readonly entry: string;
  readonly view: (context: Context & ModuleContext) => object;
}): OutputFile => renderModule({ module: `./${name}`, template: name, ...parts });

/** The path of an object's module in the output folder, without an ending. */
export const objectModule = ({
  identifiers,
  nameSingular,
}: Pick<ViewContext, 'identifiers'> & { readonly nameSingular: string }): string =>
  identifiers.object(nameSingular).from.slice('./'.length);
