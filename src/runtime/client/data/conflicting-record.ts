import { matchField } from '../bulk/match-field.js';
import type { OperationContext } from '../call/operation-context.js';
import type { TwentyConflictError } from '../errors.js';
import { fetchPage } from '../operations/fetch-page.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { CreateRequest } from '../operations/create.js';

/**
 * Puts the id of the record that is in the way of a create into the error: the server (2.21) does not say which it is if
 * that is soft-deleted. What goes wrong on the way changes nothing about the error.
 */
export async function nameConflictingRecord(
  context: OperationContext,
  { args, error }: { readonly args: CreateRequest; readonly error: TwentyConflictError },
): Promise<void> {
  const { object } = context;
  const data = JSON.parse(JSON.stringify(args.data)) as JsonRecord;
  const unique = (object.unique ?? '').split(' ').filter(Boolean);
  const paths = ['id', ...unique.map((field) => pathOf(field, context))];
  const conditions = paths.flatMap((path) => {
    const match = matchField(path, context);
    const value = match.valueOf(data);
    return match.keyOf(value) === undefined ? [] : [match.filterOf([value])];
  });
  const isDeletable = scalarsOf(object).includes('deletedAt');
  const alive = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };
  const filter = { and: [{ or: conditions }, ...(isDeletable ? [alive] : [])] };
  const select = { id: true, ...(isDeletable && { deletedAt: true }) };
  const { page } = await fetchPage(context, { ...args, select, filter, first: 1 });
  const [record] = page.records;
  if (!record) return;
  const id = String(record['id']);
  const isDeleted = record['deletedAt'] != null;
  Object.assign(error, {
    conflictingRecordId: id,
    message: isDeleted ? `${error.message} The record ${id} is soft-deleted: restore or destroy it.` : error.message,
  });
}

const pathOf = (field: string, { object }: OperationContext): string => {
  const primary = object.composites?.[field]?.primary;
  return primary === undefined ? field : `${field}.${primary}`;
};
