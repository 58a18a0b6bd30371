import type { Arguments, Members, Operation } from './call/operation-context.js';

/** The same operations, with a selection for calls that have none. */
export const selecting =
  (_: Operation, members: Members) =>
  (select: object): Members => ({
    ...Object.fromEntries(
      Object.entries(members).map(([name, run]) => [
        name,
        // Every operation takes its arguments as one object.
        (args?: Arguments) => (run as (args: Arguments) => unknown)({ ...args, select: args?.['select'] ?? select }),
      ]),
    ),
    selecting: members['selecting'],
  });
