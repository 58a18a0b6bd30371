import type { ObjectDescription } from '../../objects/object-description.js';
import { capitalised } from '../call/graphql-names.js';

/** What the root fields of a client's objects are. */
export interface QueryRoots {
  /** The object that a root field returns records of. */
  readonly objectOf: ReadonlyMap<string, ObjectDescription>;
  /** The object whose duplicates a root field finds. */
  readonly duplicatesOf: ReadonlyMap<string, ObjectDescription>;
  /** Whether a root field writes, inside of `query { … }` too, where a server (2.21) carries it out all the same. */
  isWrite(name: string): boolean;
}

const duplicatesField = (singular: string): string => `${singular}Duplicates`;
const READS = (one: string, many: string) => [one, many, duplicatesField(one), `${many}GroupBy`];
const VERBS = ['create', 'update', 'delete', 'destroy', 'restore', 'merge'];

/** Names the root fields. Of a field that belongs to no known object, its first word says whether it writes. */
export function queryRootsOf(objects: readonly ObjectDescription[]): QueryRoots {
  const reads = new Map<string, ObjectDescription>();
  const writes = new Map<string, ObjectDescription>();
  for (const object of objects) {
    const { singular: one, plural: many } = object.graphql ?? object;
    for (const name of READS(one, many)) reads.set(name, object);
    for (const verb of VERBS) for (const name of [one, many]) writes.set(verb + capitalised(name), object);
  }
  return {
    duplicatesOf: new Map(objects.map((object) => [duplicatesField((object.graphql ?? object).singular), object])),
    objectOf: new Map([...writes, ...reads]),
    isWrite: (name) => writes.has(name) || (!reads.has(name) && VERBS.some((verb) => /^[A-Z]/.test(rest(name, verb)))),
  };
}

/** What follows a verb, empty where a name does not begin with it. */
const rest = (name: string, verb: string): string => (name.startsWith(verb) ? name.slice(verb.length) : '');
