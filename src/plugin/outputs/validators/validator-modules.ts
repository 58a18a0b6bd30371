/** The validators: a module per object, one of the composites, and the entry. */
import { commonFields, type CommonFields } from './validator-common.js';
import { fieldsConstant, validatorComposites } from './validator-composites-view.js';
import { columnsOf } from '../objects/record-view.js';
import { linksOf, validatorView } from './validator-view.js';
import type { ValidatorOptions, ValidatorsContext } from './validator-options.js';
import { byText } from '../../../twenty/order.js';
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { HEADER } from '../header.js';
import type { OutputFile } from '../output.js';
import { runtimePath } from '../runtime/runtime-path.js';
import { renderTemplate } from '../../print/templates.js';

/** All modules, not yet formatted. */
export function validatorModules(context: ValidatorsContext): readonly OutputFile[] {
  const common = commonFields(context);
  return [
    ...context.workspace.objects.map((object) => objectModule({ context, object, common })),
    ...compositesModule({ context, common }),
    indexModule(context),
  ];
}

/** The parts of the runtime that the modules use, by the namespace under which they use them. */
function namespaces({ coerce, dates }: ValidatorOptions): readonly { readonly name: string; readonly entry: string }[] {
  return [
    { name: 'v', entry: 'validators/index' },
    ...(coerce ? [{ name: 'lenient', entry: 'validators/coerce' }] : []),
    ...(dates === 'codec' ? [{ name: 'dates', entry: 'validators/codecs' }] : []),
  ];
}

/** Entries of the runtime that validators need. */
export const validatorEntries = (options: ValidatorOptions): readonly string[] =>
  namespaces(options).map(({ entry }) => entry);

const head = ({ config, options }: ValidatorsContext) => ({
  header: HEADER,
  extension: config.importExtension,
  runtime: namespaces(options).map(({ name, entry }) => ({ name, from: runtimePath({ config, from: '..', entry }) })),
});

interface Parts {
  readonly context: ValidatorsContext;
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
    hasComposites: common.names.length > 0 || columnsOf(object).some(({ column }) => column.output.kind === 'object'),
    imports: imports.map(({ module: from, fields: name }) => ({ from, name })),
    ...made,
  };
  return { path: `validators/${module}.ts`, content: renderTemplate({ name: 'validator', view }) };
}

/** There is none where the workspace has no composites. */
function compositesModule({ context, common }: Parts): readonly OutputFile[] {
  const shared = common.rows.length > 0 ? [fieldsConstant({ name: 'commonFields', rows: common.rows })] : [];
  const composites = [...validatorComposites(context), ...shared];
  if (composites.length === 0) return [];
  const { runtime, ...parts } = head(context);
  const used = ['v', ...common.rows.map(({ head: maker }) => maker.split('.')[0])];
  const view = {
    ...parts,
    runtime: runtime.filter(({ name }) => used.includes(name)),
    hasEnums: context.workspace.compositeEnums.length > 0,
    composites,
  };
  return [{ path: 'validators/composites.ts', content: renderTemplate({ name: 'validator-composites', view }) }];
}

function indexModule(context: ValidatorsContext): OutputFile {
  const modules = context.workspace.objects.map(({ nameSingular }) => context.identifiers.object(nameSingular).module);
  const view = { ...head(context), modules: modules.sort(byText).map((from) => ({ from })) };
  return { path: 'validators/index.ts', content: renderTemplate({ name: 'validator-index', view }) };
}
