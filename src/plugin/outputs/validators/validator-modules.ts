/** The validators: a module per object, one of the composites, and the entry. */
import { byText } from '../../../twenty/order.js';
import { renderTemplate } from '../../print/templates.js';
import { HEADER } from '../header.js';
import type { OutputFile } from '../output.js';
import { commonFields } from './common-fields.js';
import { compositesModule } from './composites-module.js';
import { modulePaths } from './module-paths.js';
import { objectModule } from './object-module.js';
import type { ValidatorsContext } from './validator-options.js';

/** All modules, not yet formatted. */
export function validatorModules(context: ValidatorsContext): readonly OutputFile[] {
  const common = commonFields(context);
  return [
    ...context.workspace.objects.map((object) => objectModule({ context, object, common })),
    ...compositesModule({ context, common }),
    indexModule(context),
  ];
}

function indexModule(context: ValidatorsContext): OutputFile {
  const { config, identifiers, options, workspace } = context;
  const modules = workspace.objects.map(({ nameSingular }) => identifiers.object(nameSingular).module);
  const view = {
    header: HEADER,
    extension: config.importExtension,
    modules: modules.sort(byText).map((from) => ({ from })),
    forms: options.coerce ? modulePaths(context).inputs : '',
  };
  return { path: 'validators/index.ts', content: renderTemplate({ name: 'validator-index', view }) };
}
