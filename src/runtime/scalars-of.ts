import type { ObjectDescription } from './object-description.js';

/** The fields without parts that a query without `select` asks for: the join id of every to-one relation among them. */
export const scalarsOf = ({
  scalars,
  toOne,
  lacks,
}: Pick<ObjectDescription, 'scalars' | 'toOne' | 'lacks'>): string[] =>
  scalars.split(' ').concat(lacks?.includes('joinIds') ? [] : Object.keys(toOne ?? {}).map((field) => `${field}Id`));
