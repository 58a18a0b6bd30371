import { z } from 'zod';
import type { ModuleContext, ViewContext } from '../view-context.js';

/** How validators are, where they are not simply on. */
const optionsSchema = z
  .strictObject({
    enums: z.enum(['open', 'closed']).default('open'),
    coerce: z.boolean().default(false),
    zod: z.enum(['classic', 'mini']).default('classic'),
    dates: z.enum(['string', 'codec']).default('string'),
  })
  .refine(({ coerce, dates }) => !coerce || dates === 'string', {
    message: '`coerce` and `dates: "codec"` exclude each other: what is read from text cannot be encoded again',
  });

/** The option as a user writes it. */
export const validatorsSchema = z.union([z.boolean(), optionsSchema]);

/** How validators are, with every default. */
export type ValidatorOptions = z.output<typeof optionsSchema>;

/** The options of validators, whatever short form they were given in. */
export const validatorOptions = (option: z.output<typeof validatorsSchema>): ValidatorOptions =>
  optionsSchema.parse(typeof option === 'boolean' ? {} : option);

/** What the files of validators are made from. */
export interface ValidatorsContext extends ViewContext {
  readonly options: ValidatorOptions;
}

/** What the view of one of their modules is made from. */
export type ValidatorModuleContext = ValidatorsContext & ModuleContext;

/** The module of the composites' field lists. */
export const COMPOSITE_FIELDS = './validators/composites';
