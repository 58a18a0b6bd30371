/** Object schemas: their keys are made when they are first asked for, and `pick`, `omit`, `extend`, `partial` derive others. */
import { withFastParse } from './fast-parse.js';
import { shapeFrom, withLazyShape } from './shapes.js';
import type { Schema, Schemas } from './zod.js';
import * as z from './zod.js';

interface ObjectParts {
  /** An object without keys, with the checks that the object has as a whole. */
  readonly base: Schema;
  /** Apps load more schemas than they use, so that a shape is made late. */
  readonly makeShape: () => Schemas;
  /** Who parses it: our one pass, which knows the schemas that we make, or zod. */
  readonly parser: 'fast' | 'zod';
}

/**
 * The schema. zod's own `pick`, `omit` and `partial` refuse schemas that compare keys, as inputs do, and zod/mini has no
 * methods: these derive a schema that compares the keys that it has.
 */
export function objectSchema({ base, makeShape, parser }: ObjectParts): Schema {
  const schema = withLazyShape({ base, makeShape });
  const shape = () => schema._zod.def.shape ?? {};
  const derive = (change: () => Schemas, by = parser): Schema => objectSchema({ base, makeShape: change, parser: by });
  const methods = {
    pick: (keys: Keys) => derive(() => chosen({ shape: shape(), keys, keep: 'given' })),
    omit: (keys: Keys) => derive(() => chosen({ shape: shape(), keys, keep: 'others' })),
    partial: (keys?: Keys) => derive(() => optionalShape({ shape: shape(), keys })),
    // The schemas of an app may do what our parser does not know of.
    extend: (further: Schemas) => derive(() => ({ ...shape(), ...further }), 'zod'),
  };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(schema, name, { value, configurable: true, writable: true });
  return parser === 'fast' ? withFastParse(schema) : schema;
}

interface Keys {
  readonly [key: string]: true | undefined;
}

interface Chosen {
  readonly shape: Schemas;
  readonly keys: Keys;
  readonly keep: 'given' | 'others';
}

function chosen({ shape, keys, keep }: Chosen): Schemas {
  refuseUnknown({ shape, keys });
  const kept: { [key: string]: Schema } = {};
  for (const key in shape) {
    const schema = shape[key];
    if (schema && (keys[key] === true) === (keep === 'given')) kept[key] = schema;
  }
  return kept;
}

function optionalShape({ shape, keys }: { readonly shape: Schemas; readonly keys: Keys | undefined }): Schemas {
  if (keys) refuseUnknown({ shape, keys });
  return shapeFrom(shape, (schema, key) =>
    (keys && keys[key] !== true) || schema._zod.def.type === 'optional' ? schema : z.optional(schema),
  );
}

/** As zod words it. */
function refuseUnknown({ shape, keys }: Pick<Chosen, 'shape' | 'keys'>): void {
  for (const key in keys) if (!shape[key]) throw new Error(`Unrecognized key: "${key}"`);
}
