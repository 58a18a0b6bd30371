import type { Toolbox } from '../model/toolbox.js';
import type { ToolObject } from '../model/tool-object.js';
import { notOneOf } from '../nearest.js';
import type { JsonSchema } from '../tool.js';
import { TEXT, type Call } from './define.js';

/** What a tool is about: one object, or in a compact set whichever the call names. */
export interface Subject {
  readonly object: ToolObject | undefined;
  /** The argument that names the object, where there is one. */
  readonly argument: { readonly [name: string]: JsonSchema };
  readonly required: readonly string[];
  /** The object of a call. Throws where the call names none. */
  readonly of: (call: Call) => ToolObject;
}

/** A tool about one object. */
export const about = (object: ToolObject): Subject => ({ object, argument: {}, required: [], of: () => object });

/** A tool about these objects; which they are stands in the schema where they are named there. One alone needs no naming. */
export function aboutAny(objects: Toolbox['objects'], { areNamed }: { readonly areNamed: boolean }): Subject {
  const names = objects.map(({ singular }) => singular);
  const [only] = objects;
  if (only && objects.length === 1) return { ...about(only), object: undefined };
  return {
    object: undefined,
    argument: { object: areNamed ? { enum: names } : TEXT },
    required: ['object'],
    of: ({ args, faults, refuseFaults }) => {
      const given = args['object'];
      const found = objects.find(({ singular, plural }) => singular === given || plural === given);
      if (found) return found;
      if (!areNamed && given !== undefined) faults.push(`object: ${notOneOf(given, names)}`);
      refuseFaults();
      throw new TypeError('an object that is missing is a fault');
    },
  };
}
