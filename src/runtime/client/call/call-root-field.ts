import { refuseLoss } from '../data/refuse-loss.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { Selection } from '../selection/selection.js';
import { selectionOf } from '../selection/selection.js';
import { objectIn, objectsIn } from './answer-shapes.js';
import type { RootField } from './document.js';
import { documentOf } from './document.js';
import type { GraphqlNames } from './graphql-names.js';
import type { Arguments, OperationContext } from './operation-context.js';

/** What a root field answers, and how to read the records in it. */
export interface RootAnswer {
  /** The name of the operation. */
  readonly name: string;
  readonly root: string;
  readonly answer: unknown;
  readonly read: Selection['read'];
}

/**
 * Calls a root field: arguments → selection → document → transport → answer. Every request has only one root field, since
 * the server refuses more or mixes them up.
 */
export async function callRootField(
  context: OperationContext,
  { types, around = (selection) => selection, ...field }: RootField,
  args: Arguments,
): Promise<RootAnswer> {
  const { name, graphql, send } = context;
  const selection = selectionOf(args['select'], context);
  const document = documentOf({ ...field, types: { ...usualTypes(graphql), ...types } }, args, around(selection.text));
  for (const [argument, value] of Object.entries(document.variables)) refuseLoss(value, argument, context);
  const data = await send({ operation: name, args, ...field, ...document });
  return { name, root: field.root, answer: data[field.root], read: selection.read };
}

/** The types of arguments that mean the same in every root field. */
const usualTypes = ({ pascalSingular }: GraphqlNames) => ({
  filter: `${pascalSingular}FilterInput!`,
  orderBy: `[${pascalSingular}OrderByInput!]!`,
  first: 'Int!',
  last: 'Int!',
  offset: 'Int!',
  after: 'String!',
  before: 'String!',
});

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
