import type { OrderByDirection } from './inputs.js';

/** A direction for each key of a record, but for `Except`. */
export type Directions<R, Except> = { readonly [K in keyof R as K extends Except ? never : K]?: OrderByDirection };

/** Whether to select it, for each key of a record, but for `Except`. */
export type Flags<R, Except> = { readonly [K in keyof R as K extends Except ? never : K]?: boolean };
