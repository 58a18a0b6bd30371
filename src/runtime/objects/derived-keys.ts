import type { OrderByDirection, OrderByIdDirection } from './inputs.js';

/** A direction for each key of a record, but for `Except`. Ids only come ascending, whatever a server is asked for. */
export type Directions<R, Except> = {
  [K in keyof R as K extends Except ? never : K]?: K extends 'id' ? OrderByIdDirection : OrderByDirection;
};

/** Whether to select it, for each key of a record, but for `Except`. */
export type Flags<R, Except> = { [K in keyof R as K extends Except ? never : K]?: boolean };
