import type { Arguments, OperationContext, OperationsByName } from '../call/operation-context.js';

// They return no records.
const WITHOUT_SELECT: readonly string[] = ['aggregate', 'count', 'syncMany'];

/** The same operations, with a selection for calls that have none. */
export const selecting =
  (_: OperationContext, operations: OperationsByName) =>
  (select: object): OperationsByName => ({
    ...Object.fromEntries(
      Object.entries(operations).map(([name, run]) => [
        name,
        // Every operation takes its arguments as one object.
        (args?: Arguments) =>
          (run as (args: unknown) => unknown)(
            WITHOUT_SELECT.includes(name) ? args : { ...args, select: args?.['select'] ?? select },
          ),
      ]),
    ),
    selecting: operations['selecting'],
  });
