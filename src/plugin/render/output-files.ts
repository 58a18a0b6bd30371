/** The list of output files of a workspace. */
import { clientMembers } from '../views/client-view.js';
import { compositesView } from '../views/composites-view.js';
import { objectView } from '../views/object-view.js';
import type { ViewContext } from '../views/view-context.js';
import { HEADER, renderModule, type OutputFile } from './module.js';
import { RUNTIME_EXPORTS } from './runtime-exports.js';
import { runtimeFiles } from './runtime-files.js';
import { renderTemplate } from './templates.js';

/** All modules, not yet formatted, in the order of their paths' kinds. */
export function outputFiles(context: ViewContext): readonly OutputFile[] {
  const { config } = context;
  return [
    ...objectModules(context),
    compositesModule(context),
    ...(config.client ? [clientModule(context)] : []),
    indexModule(context),
  ];
}

/** The runtime beside them: formatted already, as it is our own source. */
export function emittedRuntime({ config }: ViewContext): readonly OutputFile[] {
  if (config.runtime === 'package') return [];
  const entries = ['index', ...(config.webhooks ? ['webhooks'] : []), ...(config.validators ? ['validators'] : [])];
  return runtimeFiles({ entries, importExtension: config.importExtension }).map(({ name, content }) => ({
    path: `runtime/${name}`,
    content: `${HEADER}\n${content}`,
  }));
}

/** Where a module finds a part of the runtime. */
const runtimePath = ({
  context,
  from,
  entry,
}: {
  readonly context: ViewContext;
  readonly from: '.' | '..';
  readonly entry: string;
}): string => {
  if (context.config.runtime === 'package')
    return `graphql-codegen-twenty/runtime${entry === 'index' ? '' : `/${entry}`}`;
  return `${from}/runtime/${entry}${context.config.importExtension}`;
};

const objectModules = (context: ViewContext): readonly OutputFile[] =>
  context.workspace.objects.map((object) =>
    renderModule({
      path: `objects/${context.identifiers.object(object.nameSingular).module}.ts`,
      template: 'object',
      runtime: runtimePath({ context, from: '..', entry: 'index' }),
      context,
      paths: {
        object: (name) => (name === object.nameSingular ? null : `./${context.identifiers.object(name).module}`),
        composites: '../composites',
      },
      view: (recorded) => ({ object: objectView({ context: recorded, object }) }),
    }),
  );

const compositesModule = (context: ViewContext): OutputFile =>
  renderModule({
    path: 'composites.ts',
    template: 'composites',
    runtime: runtimePath({ context, from: '.', entry: 'index' }),
    context,
    paths: { object: objectPath(context), composites: null },
    view: (recorded) => ({ composites: compositesView(recorded) }),
  });

const clientModule = (context: ViewContext): OutputFile =>
  renderModule({
    path: 'client.ts',
    template: 'client',
    runtime: runtimePath({ context, from: '.', entry: 'index' }),
    context,
    paths: { object: objectPath(context), composites: './composites' },
    view: (recorded) => ({ members: clientMembers(recorded) }),
  });

const objectPath = (context: ViewContext) => (name: string) => `./objects/${context.identifiers.object(name).module}`;

function indexModule(context: ViewContext): OutputFile {
  const { config, workspace } = context;
  const modules = [
    ...(config.client ? ['./client'] : []),
    './composites',
    ...workspace.objects.map(({ nameSingular }) => objectPath(context)(nameSingular)),
    ...(config.validators ? ['./validators/index'] : []),
    ...(config.webhooks ? ['./webhooks'] : []),
  ];
  const view = {
    header: HEADER,
    modules: modules.map((path) => ({ from: path + config.importExtension })),
    hasClient: config.client,
    runtimeValues: RUNTIME_EXPORTS.map((name) => ({ name })),
    runtime: runtimePath({ context, from: '.', entry: 'index' }),
  };
  return { path: 'index.ts', content: renderTemplate({ name: 'index', view }) };
}
