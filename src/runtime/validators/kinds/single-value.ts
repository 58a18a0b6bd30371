import type { ValueKind } from '../field.js';
import { messageFor } from '../messages.js';
import type { Parameters, Schema } from '../zod.js';
import * as z from '../zod.js';
import { comparable } from './operators.js';

interface SingleValue extends Partial<ValueKind> {
  /** What a message asks for, such as `a number`. */
  readonly expected: string;
  /** Makes the schema of a written value; `error` words its message. */
  readonly make: (error: Parameters) => Schema;
}

/** A kind that one schema checks. Unless the caller says otherwise, it is read as text and compared by its order. */
export function singleValue({ expected, make, ...kind }: SingleValue): ValueKind {
  return {
    coercedTo: 'other',
    readSchema: () => z.string(),
    writeSchema: ({ label }) => make(messageFor({ label, expected })),
    operators: comparable,
    ...kind,
  };
}
