import { enumName, optionsOf } from './field-of.js';
import type { FieldOf } from './field-of.js';
import type { ScalarType } from './scalar-type.js';
import { oneOf } from './select.js';

/** RATING: a SELECT with five options that the server makes, whose groups are in their order. */
export const ratingType = (field: FieldOf): ScalarType => ({
  ...oneOf({ options: optionsOf(field), name: enumName(field) }),
  name: 'RATING',
  grouping: {},
});
