/** The validators: a module per object, one of the composites, and the entry. */
import { byText } from '../../../twenty/order.js';
import { renderModule } from '../module.js';
import type { OutputFile } from '../output.js';
import { commonFields } from './common-fields.js';
import { compositesModule } from './composites-module.js';
import { objectModule } from './object-module.js';
import { runtimePath } from '../runtime/runtime-path.js';
import type { ValidatorsContext } from './validator-options.js';

/** All modules. */
export function validatorModules(context: ValidatorsContext): readonly OutputFile[] {
  const common = commonFields(context);
  return [
    ...context.workspace.objects.map((object) => objectModule({ context, object, common })),
    ...compositesModule({ context, common }),
    indexModule(context),
  ];
}

const indexModule = (context: ValidatorsContext): OutputFile =>
  renderModule({
    module: './validators/index',
    template: 'validator-index',
    context,
    view: ({ config, identifiers, options, workspace }) => {
      const modules = workspace.objects.map(({ nameSingular }) => identifiers.object(nameSingular).module);
      return {
        extension: config.importExtension,
        modules: modules.sort(byText).map((from) => ({ from })),
        forms: options.coerce ? runtimePath({ config, from: '..', entry: 'validators/coerce' }) : '',
      };
    },
  });
