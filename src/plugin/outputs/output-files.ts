/** The list of output files of a workspace. */
import { validatorOptions } from '../config.js';
import { clientView } from './client/client-view.js';
import { compositesView } from './composites/composites-view.js';
import { objectView } from './objects/object-view.js';
import { restView } from './rest/rest-view.js';
import type { ViewContext } from './view-context.js';
import { webhookSamplesView, webhooksView } from './webhooks/webhooks-view.js';
import { docsFile } from './workspace-docs/docs-file.js';
import { HEADER, renderModule, type OutputFile } from './module.js';
import { RUNTIME_EXPORTS } from './runtime/runtime-exports.js';
import { runtimeFiles } from './runtime/runtime-files.js';
import { runtimePath } from './runtime/runtime-path.js';
import { validatorEntries, validatorModules } from './validators/validator-modules.js';

/** All modules, not yet formatted, in the order of their paths' kinds. */
export function outputFiles(context: ViewContext): readonly OutputFile[] {
  const { config } = context;
  return [
    ...objectModules(context),
    compositesModule(context),
    ...(config.client ? [clientModule(context)] : []),
    ...(config.validators ? validatorModules(context) : []),
    ...(config.webhooks ? webhookModules(context) : []),
    ...(config.rest ? [restModule(context)] : []),
    indexModule(context),
  ];
}

/** Files beside the modules that are no TypeScript of a workspace: finished as they are. */
export const otherFiles = (context: ViewContext): readonly OutputFile[] => [
  ...emittedRuntime(context),
  ...(context.config.docs ? [docsFile(context)] : []),
];

/** The runtime beside them: formatted already, as it is our own source. */
function emittedRuntime({ config }: ViewContext): readonly OutputFile[] {
  if (config.runtime === 'package') return [];
  const entries = [
    'client/index',
    ...(config.webhooks ? ['webhooks/index'] : []),
    ...validatorEntries(config),
    ...(config.rest ? ['rest/index'] : []),
  ];
  const { zod } = validatorOptions(config);
  return runtimeFiles({ entries, importExtension: config.importExtension, zod }).map(({ name, content }) => ({
    path: `runtime/${name}`,
    content: `${HEADER}\n${content}`,
  }));
}

const objectModules = (context: ViewContext): readonly OutputFile[] =>
  context.workspace.objects.map((object) =>
    renderModule({
      path: `objects/${context.identifiers.object(object.nameSingular).module}.ts`,
      template: 'object',
      runtime: runtimePath({ config: context.config, from: '..', entry: 'client/index' }),
      context,
      paths: {
        object: (name) => (name === object.nameSingular ? null : `./${context.identifiers.object(name).module}`),
        composites: '../composites',
      },
      view: (recorded) => ({ object: objectView({ context: recorded, object }) }),
    }),
  );

const objectPath = (context: ViewContext) => (name: string) => `./objects/${context.identifiers.object(name).module}`;

/** A module in the target folder itself. */
const rootModule = ({
  context,
  name,
  entry = 'client/index',
  view,
}: {
  readonly context: ViewContext;
  /** Of the file and of its template. */
  readonly name: string;
  /** Part of the runtime that it uses. */
  readonly entry?: string;
  readonly view: (recorded: ViewContext) => object;
}): OutputFile =>
  renderModule({
    path: `${name}.ts`,
    template: name,
    runtime: runtimePath({ config: context.config, from: '.', entry }),
    context,
    paths: { object: objectPath(context), composites: name === 'composites' ? null : './composites' },
    view,
  });

const compositesModule = (context: ViewContext): OutputFile =>
  rootModule({ context, name: 'composites', view: (recorded) => ({ composites: compositesView(recorded) }) });

const clientModule = (context: ViewContext): OutputFile => rootModule({ context, name: 'client', view: clientView });

const webhookModules = (context: ViewContext): readonly OutputFile[] => [
  rootModule({ context, name: 'webhooks', entry: 'webhooks/index', view: webhooksView }),
  rootModule({
    context,
    name: 'webhook-samples',
    entry: 'webhooks/index',
    view: (recorded) => ({
      ...webhookSamplesView(recorded),
      webhooks: `./webhooks${context.config.importExtension}`,
    }),
  }),
];

const restModule = (context: ViewContext): OutputFile =>
  rootModule({ context, name: 'rest', entry: 'rest/index', view: restView });

/** Everything that an app imports, but for the samples, which belong into its tests, and REST, which few need. */
const indexModule = (context: ViewContext): OutputFile =>
  rootModule({
    context,
    name: 'index',
    view: ({ config, workspace }) => {
      const modules = [
        ...(config.client ? ['./client'] : []),
        './composites',
        ...workspace.objects.map(({ nameSingular }) => objectPath(context)(nameSingular)),
        ...(config.validators ? ['./validators/index'] : []),
        ...(config.webhooks ? ['./webhooks'] : []),
      ];
      return {
        modules: modules.map((path) => ({ from: path + config.importExtension })),
        hasClient: config.client,
        runtimeValues: RUNTIME_EXPORTS.map((name) => ({ name })),
      };
    },
  });
