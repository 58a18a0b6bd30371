import { z } from 'zod';
import type { ModuleContext, ViewContext } from '../view-context.js';

/** The option as a user writes it. */
export interface ValidatorsInput {
  /**
   * Emit `validators/`: zod 4 schemas; the app then depends on `zod`. Or `{ enums: "closed" }` (records with unknown
   * options are refused), `{ coerce: true }` (inputs from the text of forms and files), `{ zod: "mini" }`,
   * `{ dates: "codec" }` (`Date` for text).
   */
  validators?: boolean | ValidatorOptionsInput | undefined;
}

/** How validators are, as far as a user says it. */
export interface ValidatorOptionsInput {
  /** Whether records with unknown options are taken (`"open"`, the default) or refused (`"closed"`). */
  enums?: 'open' | 'closed' | undefined;
  /** Read inputs from the text of forms and files, too. Default: `false`. Excludes `dates: "codec"`. */
  coerce?: boolean | undefined;
  /**
   * Which zod the schemas are made with: `zod` (`"classic"`, the default) or the smaller `zod/mini` (`"mini"`, which needs
   * `runtime: "emit"`).
   */
  zod?: 'classic' | 'mini' | undefined;
  /** What dates are once read: the text that the API sends (`"string"`, the default) or a `Date` (`"codec"`). */
  dates?: 'string' | 'codec' | undefined;
}

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

/** What a user may write. */
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
