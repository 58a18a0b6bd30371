import type { ObjectDescription } from './object-description.js';

/** The fields without parts that a query without `select` asks for: the join id of every to-one relation among them. */
export const scalarsOf = ({ scalars, toOne = {} }: Pick<ObjectDescription, 'scalars' | 'toOne'>): string[] =>
  scalars.split(' ').concat(Object.keys(toOne).map((field) => `${field}Id`));

/** Whether an object has a field without parts of that name, one that must be asked for by name included. */
export const isScalar = (object: ObjectDescription, field: string): boolean =>
  scalarsOf(object).includes(field) || (object.onRequest?.split(' ').includes(field) ?? false);
