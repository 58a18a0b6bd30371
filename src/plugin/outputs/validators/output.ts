/** `validators/`: zod schemas of each object. */
import { outputWithOption } from '../output.js';
import { validatorEntries } from './runtime-modules.js';
import { validatorModules } from './validator-modules.js';
import { validatorOptions, validatorsSchema, type ValidatorsInput } from './validator-options.js';

/** What the modules declare for all objects, and types of the runtime that an object or its options may be named like. */
const RUNTIME_NAMES = [
  'commonFields',
  'CommonFieldsOf',
  'CreateSchemaOf',
  'formValues',
  'FieldsOf',
  'FilterSchemaOf',
  'LinksOf',
  'ObjectDescription',
  'OrderBySchemaOf',
  'PartsOf',
  'RecordSchemaOf',
  'UpdateSchemaOf',
];

export const validators = outputWithOption<ValidatorsInput>()({
  name: 'validators',
  option: {
    name: 'validators',
    isOn: true,
    schema: validatorsSchema,
    switch: 'without zod validators',
  },
  folder: 'validators',
  names: RUNTIME_NAMES,
  contradiction: ({ general, option }) =>
    general.runtime === 'package' && validatorOptions(option).zod === 'mini'
      ? '`zod: "mini"` needs `runtime: "emit"`: the runtime of the package is made for `zod`'
      : undefined,
  runtime: (option) => {
    const options = validatorOptions(option);
    return { entries: validatorEntries(options), usesZodMini: options.zod === 'mini' };
  },
  files: ({ option, ...context }) => validatorModules({ ...context, options: validatorOptions(option) }),
});
