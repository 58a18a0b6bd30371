import { objectIn, objectsIn } from './answer-shapes.js';
import { TwentyError, TwentyValidationError } from '../errors.js';
import { refuseLoss } from '../data/refuse-loss.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import type { CallOptions, ClientHooks, UndefinedInFilter } from '../options.js';
import type { RootField } from './document.js';
import { documentOf } from './document.js';
import type { JsonRecord, Selection } from '../selection/selection.js';
import { selectionOf } from '../selection/selection.js';
import type { Send } from '../transport/transport.js';

/** Arguments of an operation: those that its root field has a type for are sent, `select` and {@link CallOptions} used. */
export type Arguments = CallOptions & { readonly [name: string]: unknown };

/** What a root field answers, and how to read the records in it. */
export interface RootAnswer {
  /** Of the operation. */
  readonly name: string;
  readonly root: string;
  readonly answer: unknown;
  readonly read: Selection['read'];
}

/** An operation on an object, such as `people.findMany`. */
export interface Operation {
  readonly name: string;
  readonly object: ObjectDescription;
  /** All objects that the client knows, by their singular names. */
  readonly objects: ReadonlyMap<string, ObjectDescription>;
  /** What to do about it in reads. */
  readonly undefinedInFilter: UndefinedInFilter;
  /** Names of the object inside documents, `b2BDeal` and `b2BDeals`, as they are and as types begin. */
  readonly one: string;
  readonly many: string;
  readonly One: string;
  readonly Many: string;
  /** The error for arguments that are not sent. */
  refuse(reason: string): Error;
  /** Tells the hook `onWarning`, if there is one. */
  warn(code: WarningCode, message: string): void;
  /** Calls a root field. Every request has only one, since the server refuses or mixes up more. */
  call(field: RootField, args: Arguments): Promise<RootAnswer>;
}

/** What the hook `onWarning` documents. */
export type WarningCode = 'CUT_GROUPS' | 'CUT_LIST' | 'UNSAFE_WALK';

/** The operations of an object, by name. */
export interface Members {
  readonly [name: string]: unknown;
}

/** What operations are made with. */
export interface OperationContext {
  readonly objects: Operation['objects'];
  readonly undefinedInFilter?: UndefinedInFilter | undefined;
  readonly send: Send;
  readonly hooks?: ClientHooks | undefined;
}

/** Makes the operation `member` on an object. */
export function createOperation(
  object: ObjectDescription,
  member: string,
  { objects, undefinedInFilter = 'refuse', send, hooks }: OperationContext,
): Operation {
  const { singular: one, plural: many } = object.graphql ?? object;
  const name = `${object.plural}.${member}`;
  const One = capitalised(one);
  const operation: Operation = {
    name,
    object,
    objects,
    undefinedInFilter,
    one,
    many,
    One,
    Many: capitalised(many),
    refuse: (reason) => new TwentyValidationError(`${reason}.`, { code: 'REFUSED', operation: name }),
    // If the hook throws it, a write has been carried out all the same.
    warn: (code, message) =>
      hooks?.onWarning?.(new TwentyError(`${message}.`, { code, operation: name, isUncertain: true })),
    async call({ types, around = (selection) => selection, ...field }, args) {
      const { text, read } = selectionOf(operation, args['select']);
      const usualTypes = {
        filter: `${One}FilterInput!`,
        orderBy: `[${One}OrderByInput!]!`,
        first: 'Int!',
        last: 'Int!',
        offset: 'Int!',
        after: 'String!',
        before: 'String!',
      };
      const document = documentOf({ ...field, types: { ...usualTypes, ...types } }, args, around(text));
      for (const [argument, value] of Object.entries(document.variables)) refuseLoss(value, argument, operation);
      const data = await send({ operation: name, args, ...field, ...document });
      return { name, root: field.root, answer: data[field.root], read };
    },
  };
  return operation;
}

/** `amount` → `Amount` */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The record that an answer is. */
export function recordOf({ name, root, answer, read }: RootAnswer): JsonRecord {
  const record = objectIn(name, answer, root);
  read?.(record);
  return record;
}

/** The records that an answer is. */
export function recordsOf({ name, root, answer, read }: RootAnswer): JsonRecord[] {
  const records = objectsIn(name, answer, root);
  if (read) records.forEach(read);
  return records;
}
