import { objectIn } from '../call/answer-shapes.js';
import { TwentyNotFoundError } from '../errors.js';
import { incompleteAnswer } from '../transport/answer-error.js';
import type { Arguments, Operation } from '../call/operation-context.js';
import { recordOf } from '../call/operation-context.js';
import type { PageRequest, RecordPage } from './fetch-page.js';
import { fetchPage, sentFilter } from './fetch-page.js';
import type { JsonRecord } from '../selection/selection.js';

/** A page of records. */
export const findMany =
  (operation: Operation) =>
  async (args: PageRequest = {}): Promise<RecordPage> => {
    const besides = 'pageInfo{startCursor endCursor hasNextPage hasPreviousPage}totalCount';
    return (await fetchPage(operation, args, besides)).page;
  };

/** The first record, or null. */
export const findFirst =
  (operation: Operation) =>
  async (args: PageRequest = {}): Promise<JsonRecord | null> =>
    (await fetchPage(operation, { ...args, first: 1 })).page.records[0] ?? null;

/** The record with an id. */
export const findOneOrThrow =
  ({ name, one, call }: Operation) =>
  async ({ id, ...args }: Arguments): Promise<JsonRecord> => {
    const found = await call({ root: one, isNullable: true }, { ...args, filter: { id: { eq: id } } });
    if (found.answer !== null) return recordOf(found);
    throw new TwentyNotFoundError('the record is not there.', { code: 'NOT_FOUND', operation: name });
  };

/** The record with an id, or null. */
export const findOne =
  (operation: Operation) =>
  (args: Arguments): Promise<JsonRecord | null | undefined> =>
    findOneOrThrow(operation)(args).catch((error: unknown): null => {
      if (error instanceof TwentyNotFoundError) return null;
      throw error;
    });

/** How many records match. */
export const count =
  (operation: Operation) =>
  async ({ filter, ...args }: PageRequest = {}): Promise<number> => {
    const { answer } = await operation.call(
      { root: operation.many, around: () => '{totalCount}' },
      { ...args, filter: sentFilter(operation, filter) },
    );
    const { totalCount } = objectIn(operation.name, answer, operation.many);
    if (typeof totalCount !== 'number') throw incompleteAnswer(operation.name, 'totalCount');
    return totalCount;
  };
