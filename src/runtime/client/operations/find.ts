import { objectIn } from '../call/answer-shapes.js';
import { callRootField, recordOf } from '../call/call-root-field.js';
import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { TwentyNotFoundError } from '../errors.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { incompleteAnswer } from '../transport/incomplete-answer.js';
import { BY_ID, COUNT, FIND_FIRST, FIND_MANY } from './argument-names.js';
import type { PageRequest, RecordPage } from './fetch-page.js';
import { fetchPage, serializeFilter } from './fetch-page.js';

/** A page of records. */
export const findMany =
  (context: OperationContext) =>
  async (args: PageRequest = {}): Promise<RecordPage> => {
    checkArguments(args, FIND_MANY, context);
    const besides = 'pageInfo{startCursor endCursor hasNextPage hasPreviousPage}totalCount';
    return (await fetchPage(context, args, besides)).page;
  };

/** The first record, or null. */
export const findFirst =
  (context: OperationContext) =>
  async (args: PageRequest = {}): Promise<JsonRecord | null> => {
    checkArguments(args, FIND_FIRST, context);
    return (await fetchPage(context, { ...args, first: 1 })).page.records[0] ?? null;
  };

/** The record with an id. */
export const findOneOrThrow =
  (context: OperationContext) =>
  async (args: Arguments): Promise<JsonRecord> => {
    checkArguments(args, BY_ID, context);
    const field = { root: context.graphql.singular, isNullable: true } as const;
    const found = await callRootField(context, field, { ...args, filter: { id: { eq: args['id'] } } });
    if (found.answer !== null) return recordOf(found);
    throw recordNotThere(context.name);
  };

/** The error for a record that there is none of. */
export const recordNotThere = (operation: string): TwentyNotFoundError =>
  new TwentyNotFoundError('the record is not there.', { code: 'NOT_FOUND', operation });

/** The record with an id, or null. */
export const findOne =
  (context: OperationContext) =>
  (args: Arguments): Promise<JsonRecord | null> =>
    findOneOrThrow(context)(args).catch((error: unknown): null => {
      if (error instanceof TwentyNotFoundError) return null;
      throw error;
    });

/** How many records match. */
export const count =
  (context: OperationContext) =>
  async (args: PageRequest = {}): Promise<number> => {
    checkArguments(args, COUNT, context);
    const { name, graphql } = context;
    const { answer } = await callRootField(
      context,
      { root: graphql.plural, around: () => '{totalCount}' },
      { ...args, filter: serializeFilter(args.filter, context) },
    );
    const { totalCount } = objectIn(name, answer, graphql.plural);
    if (typeof totalCount !== 'number') throw incompleteAnswer(name, 'totalCount');
    return totalCount;
  };
