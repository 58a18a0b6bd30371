import type { ObjectDescription } from './object-description.js';
import { own } from './own.js';
import { isObject } from './selection.js';

/**
 * The fields that records are ordered by, and `id`: a cursor holds only those of them that are selected, without which a
 * walk repeats or drops records (2.21). Relations are left out, since no cursor works with them.
 */
export const orderedFields = ({ toOne }: ObjectDescription, orderBy: readonly object[] = []): readonly string[] => [
  'id',
  ...orderBy
    .flatMap((order) => Object.entries(order) as [string, unknown][])
    .filter(([field, order]) => order && !own(toOne, field))
    .flatMap(([field, order]) => (isObject(order) ? Object.keys(order).map((part) => `${field}.${part}`) : field)),
];
