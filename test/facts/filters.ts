import { texts } from './filters/texts.js';
import { numbers } from './filters/numbers.js';
import { times } from './filters/times.js';
import { choices } from './filters/choices.js';
import { composites } from './filters/composites.js';
import { relations } from './filters/relations.js';
import { logic } from './filters/logic.js';
import type { JudgedFilter } from './filters/judged-filter.js';

/** Every filter that was asked of the eight parcels. */
export const FILTERS: readonly JudgedFilter[] = [
  ...texts,
  ...numbers,
  ...times,
  ...choices,
  ...composites,
  ...relations,
  ...logic,
];
