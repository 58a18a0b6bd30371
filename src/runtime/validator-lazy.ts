/** Objects whose keys are made when they are first asked for: most apps use few of the schemas that they load. */
import * as z from 'zod';
import { say } from './validator-messages.js';
import type { ObjectSchema } from './validator-schema.js';
import type { Schemas } from './validator-shapes.js';

/** A strict object, or without a label for its messages, one that names only what is wrong. */
export function lazyObject({ label, make }: { readonly label: string; readonly make: () => Schemas }): ObjectSchema {
  return withShape({ base: z.strictObject({}, say({ label, expected: 'an object' })), make });
}

/** A copy of an empty object that has keys. */
export function withShape({ base, make }: { readonly base: ObjectSchema; readonly make: () => Schemas }): ObjectSchema {
  let made: Schemas | undefined;
  const def = {
    ...base._zod.def,
    get shape() {
      return (made ??= make());
    },
  };
  return z.clone(base, def);
}
