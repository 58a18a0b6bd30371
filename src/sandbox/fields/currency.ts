import { composite } from './composite-type.js';
import type { CompositeType } from './composite-type.js';
import { numericType } from './numeric.js';
import type { ScalarType } from './scalar-type.js';
import { textType } from './text.js';

/** The amount, which reads as an integer. */
const microsType: ScalarType = {
  ...numericType,
  read: (stored) => (stored === null ? null : Math.trunc(Number(stored))),
  aggregate: 'numbers',
};

/** CURRENCY: an absent amount or code stays null when read, and the empty text is no code. */
export const currencyType: CompositeType = composite({
  typeName: 'Currency',
  label: 'currency',
  parts: { amountMicros: microsType, currencyCode: { ...textType, read: (stored) => stored, emptyForm: 'none' } },
});
