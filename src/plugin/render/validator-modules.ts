/** The validators: a module per object, one of the composites, and the entry. */
import { commonFields, type CommonFields } from '../views/validator-common.js';
import { fieldsConstant, validatorComposites } from '../views/validator-composites-view.js';
import { linksOf, validatorView } from '../views/validator-view.js';
import type { ViewContext } from '../views/view-context.js';
import { byText } from '../workspace/order.js';
import type { WorkspaceObject } from '../workspace/workspace.js';
import { HEADER, type OutputFile } from './module.js';
import { runtimePath } from './runtime-path.js';
import { renderTemplate } from './templates.js';

/** All modules, not yet formatted. */
export function validatorModules(context: ViewContext): readonly OutputFile[] {
  const common = commonFields(context);
  return [
    ...context.workspace.objects.map((object) => objectModule({ context, object, common })),
    compositesModule({ context, common }),
    indexModule(context),
  ];
}

const head = ({ config }: ViewContext) => ({
  header: HEADER,
  extension: config.importExtension,
  runtime: runtimePath({ config, from: '..', entry: 'validators' }),
});

interface Parts {
  readonly context: ViewContext;
  readonly common: CommonFields;
}

function objectModule({ context, common, object }: Parts & { readonly object: WorkspaceObject }): OutputFile {
  const { module } = context.identifiers.object(object.nameSingular);
  const targets = new Set(linksOf(object).map(({ target }) => target));
  const imports = [...targets]
    .filter((target) => target !== object.nameSingular)
    .map((target) => context.identifiers.object(target))
    .sort((left, right) => byText(left.module, right.module));
  const made = validatorView({ context, object, common: common.names });
  const view = {
    ...head(context),
    module,
    hasComposites: made.fields.includes('c.'),
    imports: imports.map(({ module: from, fields: name }) => ({ from, name })),
    ...made,
  };
  return { path: `validators/${module}.ts`, content: renderTemplate({ name: 'validator', view }) };
}

function compositesModule({ context, common }: Parts): OutputFile {
  const shared = common.rows.length > 0 ? [fieldsConstant({ name: 'commonFields', rows: common.rows })] : [];
  const view = {
    ...head(context),
    hasEnums: context.workspace.compositeEnums.length > 0,
    composites: [...validatorComposites(context), ...shared],
  };
  return { path: 'validators/composites.ts', content: renderTemplate({ name: 'validator-composites', view }) };
}

function indexModule(context: ViewContext): OutputFile {
  const modules = context.workspace.objects.map(({ nameSingular }) => context.identifiers.object(nameSingular).module);
  const view = { ...head(context), modules: modules.sort(byText).map((from) => ({ from })) };
  return { path: 'validators/index.ts', content: renderTemplate({ name: 'validator-index', view }) };
}
