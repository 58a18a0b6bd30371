import { describeOperations, descriptionOf } from '../call/described-operations.js';
import type { Described } from '../call/described-operations.js';
import type { OperationContext, OperationsByName } from '../call/operation-context.js';
import { recordNotThere } from '../operations/find.js';
import { selecting } from '../operations/selecting.js';
import { readQueue } from './read-queue.js';
import type { ReadQueue } from './read-queue.js';
import { parseRead } from './read-call.js';

/**
 * A client whose reads of single records go together: calls of `findOne`, `findOneOrThrow`, and of `findFirst` by a unique
 * value alone, that are made in one turn of the event loop become one `findMany` per object. Each call gets what it would
 * have got alone: what it selects, null or `TwentyNotFoundError` where there is no record, and its own error where the
 * server refuses the reads together. Calls with options of their own, but for a `signal`, are sent alone.
 */
export function batchReads<C extends object>(client: C): C {
  const wrapped = new Map<unknown, OperationsByName>();
  const members = Object.entries(client).map(([name, member]: [string, unknown]) => {
    const described = descriptionOf(member);
    if (!described) return [name, member] as const;
    const operations = wrapOperations(member as OperationsByName, described);
    wrapped.set(member, operations);
    return [name, operations] as const;
  });
  const { $object, $with } = client as {
    readonly $object?: (name: string) => unknown;
    readonly $with?: (options: object) => object;
  };
  const batched: object = {
    ...client,
    ...Object.fromEntries(members),
    ...($object && { $object: (name: string) => wrapped.get($object(name)) }),
    ...($with && { $with: (options: object) => batchReads($with(options)) }),
  };
  // It has the members of the client, each with the same arguments and results.
  return batched as C;
}

type Read = (args: unknown) => Promise<unknown>;

function wrapOperations(operations: OperationsByName, described: Described): OperationsByName {
  const { findMany, findOne, findOneOrThrow, findFirst } = operations as { readonly [name: string]: Read | undefined };
  // A composed client may not have it.
  if (!findMany) return operations;
  const queue = readQueue({ findMany, ...described });
  const wrapped: { [name: string]: unknown } = { ...operations };
  if (findOne) wrapped['findOne'] = batchedRead(findOne, { queue, described });
  if (findFirst) wrapped['findFirst'] = batchedRead(findFirst, { queue, described });
  if (findOneOrThrow) {
    const read = batchedRead(findOneOrThrow, { queue, described });
    wrapped['findOneOrThrow'] = async (args: unknown) => {
      const record = await read(args);
      if (record === null) throw recordNotThere(`${described.object.plural}.findOneOrThrow`);
      return record;
    };
  }
  // It only looks at the operations.
  if (operations['selecting']) wrapped['selecting'] = selecting({} as OperationContext, wrapped);
  describeOperations(wrapped, described);
  return wrapped;
}

interface Batching {
  readonly queue: ReadQueue;
  readonly described: Described;
}

/** A read that waits for others, if it can go together with any; otherwise it is made as it is. */
const batchedRead =
  (alone: Read, { queue, described }: Batching): Read =>
  async (args) => {
    const call = parseRead(args, described);
    return call ? queue.read(call, () => alone(args)) : alone(args);
  };
