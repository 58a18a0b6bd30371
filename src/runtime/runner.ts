import { TwentyPermissionError } from './errors.js';
import type { ObjectDescription } from './object-description.js';
import type { CallOptions, ClientOptions } from './options.js';
import type { JsonRecord, ObjectsByName, Selection } from './selection.js';
import { selectionOf } from './selection.js';
import type { Send } from './transport.js';

/** One root field to be called; every request has only one, since a server refuses or mixes up more. */
export interface RootCall {
  /** Such as `findMany`. */
  readonly name: string;
  readonly root: string;
  /** Those that have a type are sent, as variables. Of the others, `select` is used. */
  readonly args: CallOptions & { readonly [name: string]: unknown };
  /** GraphQL types of arguments, where they are not the usual ones. */
  readonly types?: { readonly [argument: string]: string };
  /** What to ask for, around what is selected of a record. */
  readonly around?: (selection: string) => string;
  /** Whether a write may be repeated without harm. */
  readonly write?: 'once' | 'repeatable';
  readonly onUncertain?: () => void;
}

/** What a root field answers, and how to read the records in it. */
export interface RootAnswer {
  readonly answer: unknown;
  readonly read: Selection['read'];
}

/** What the operations of one object are made with. */
export interface Runner {
  readonly object: ObjectDescription;
  /** Names inside documents: `b2BDeal`, `b2BDeals`, and the same as types begin. */
  readonly names: { readonly one: string; readonly many: string; readonly One: string; readonly Many: string };
  /** Such as `people.findMany`. */
  operation(name: string): string;
  call(call: RootCall): Promise<RootAnswer>;
}

interface RunnerParts {
  readonly object: ObjectDescription;
  readonly objects: ObjectsByName;
  readonly send: Send;
  readonly options: ClientOptions;
}

/** Makes a {@link Runner}. */
export function createRunner({ object, objects, send, options }: RunnerParts): Runner {
  const { singular: one, plural: many } = object.graphql ?? { singular: object.name, plural: object.plural };
  const [One, Many] = [capitalised(one), capitalised(many)];
  const usualTypes: RootCall['types'] = {
    filter: `${One}FilterInput!`,
    orderBy: `[${One}OrderByInput!]!`,
    first: 'Int!',
    last: 'Int!',
    offset: 'Int!',
    limit: 'Int!',
    after: 'String!',
    before: 'String!',
    id: 'UUID!',
    ids: '[UUID!]!',
    upsert: 'Boolean!',
    dryRun: 'Boolean!',
    conflictPriorityIndex: 'Int!',
  };
  const operationOf = (name: string) => `${object.plural}.${name}`;
  return {
    object,
    names: { one, many, One, Many },
    operation: operationOf,
    async call({ name, root, args, types, around = (selection) => selection, write, onUncertain }) {
      const operation = operationOf(name);
      if (write && options.readOnly)
        throw new TwentyPermissionError(`${operation}: this client only reads.`, { code: 'READ_ONLY', operation });
      const { text, read } = selectionOf({ select: args['select'], object, objects, operation });
      const given = Object.entries({ ...usualTypes, ...types }).filter(([argument]) => args[argument] != null);
      const signature = inParentheses(given.map(([argument, type]) => `$${argument}:${type}`));
      const passed = inParentheses(given.map(([argument]) => `${argument}:$${argument}`));
      const data = await send({
        operation,
        query: `${write ? 'mutation' : 'query'}${signature}{${root}${passed}${around(text)}}`,
        variables: Object.fromEntries(given.map(([argument]) => [argument, args[argument]])),
        args,
        isRepeatable: write !== 'once',
        onUncertain,
      });
      return { answer: data[root], read };
    },
  };
}

/** `amount` → `Amount` */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const inParentheses = (list: readonly string[]): string => (list[0] ? `(${list.join()})` : '');

/** The records that an answer is, one or a list of them. */
export function recordsOf({ answer, read }: RootAnswer): JsonRecord[] {
  // GraphQL's shape. It is null only together with an error, which has been thrown.
  const records = [answer].flat() as JsonRecord[];
  if (read) records.forEach(read);
  return records;
}
