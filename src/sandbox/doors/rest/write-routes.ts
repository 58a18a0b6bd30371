import { capitalise } from '../../../twenty/graphql-names.js';
import { demand } from '../../records/access/permissions.js';
import { isContainer } from '../../fields/raw-json.js';
import { createRecords } from '../../records/operations/create-records.js';
import { findById, findForWrite } from '../../records/operations/find-records.js';
import { mergeRecords } from '../../records/operations/merge-records.js';
import { deleteMatching, restoreMatching } from '../../records/operations/matching-records.js';
import { destroy, restore, softDelete } from '../../records/operations/remove-records.js';
import { updateMany, updateRecords } from '../../records/operations/update-records.js';
import { readFilter } from './read-filter.js';
import type { Filter } from './read-filter.js';
import { readDepth } from './read-parameters.js';
import { shapeRecords } from './record-shape.js';
import { badRequest } from './rest-error.js';
import { done, made } from './rest-call.js';
import type { RestCall, RestRoute } from './rest-call.js';
import type { StoredRecord } from '../../records/model/record-object.js';

const shapeFor = ({ context, object, query }: RestCall) =>
  shapeRecords(context, object, { depth: readDepth(query.get('depth')) });

function create(call: RestCall, data: readonly unknown[]): readonly unknown[] {
  const { context, object, query } = call;
  const shape = shapeFor(call);
  return shape(createRecords(context, { object, data, upsert: query.get('upsert') === 'true' }));
}

/** A list is taken for an object, whose members are its indices. */
const memberwise = (body: unknown): unknown => (Array.isArray(body) ? { ...body } : body);

/** POST /rest/people */
export const createOne: RestRoute = (call) =>
  made({ data: { [`create${capitalise(call.object.nameSingular)}`]: create(call, [memberwise(call.body)])[0] } });

/** POST /rest/batch/people: the body is a list. */
export const createMany: RestRoute = (call) => {
  if (!Array.isArray(call.body)) throw badRequest('Invalid request body. Expected an array of objects');
  return made({ data: { [`create${capitalise(call.object.namePlural)}`]: create(call, call.body) } });
};

/** The filter in the URL; without one an update or restoration reaches every record. */
const filterOf = ({ query }: RestCall): Filter => readFilter(query.get('filter'));

/** Deletions need a filter. */
function demandFilter({ query }: RestCall, operation: 'delete' | 'destroy'): void {
  if (query.get('filter') !== null) return;
  throw badRequest(
    `Filters are mandatory for bulk ${operation} operations. Please provide at least one filter to prevent accidental deletion of all records.`,
  );
}

/** PATCH /rest/people/:id, PATCH /rest/people?filter= */
export const update: RestRoute = (call) => {
  const { context, object, id, body } = call;
  const shape = shapeFor(call);
  demand(context.role, object, 'write');
  if (id !== undefined) {
    const rows = updateRecords(context, { object, rows: [findById(context, object, id)], data: body });
    return done({ data: { [`update${capitalise(object.nameSingular)}`]: shape(rows)[0] } });
  }
  const rows = updateMany(context, { object, filter: filterOf(call), data: body });
  return done({ data: { [`update${capitalise(object.namePlural)}`]: shape(rows) } });
};

/** DELETE /rest/people/:id, DELETE /rest/people?filter=: for good, unless `soft_delete=true`. */
export const remove: RestRoute = (call) => {
  const { context, object, id, query } = call;
  demand(context.role, object, 'write');
  const isSoft = query.get('soft_delete') === 'true';
  // a deletion for good answers with ids
  const shape = isSoft ? shapeFor(call) : (rows: readonly StoredRecord[]) => rows.map((row) => ({ id: row.id }));
  if (id !== undefined) {
    const take = isSoft ? softDelete : destroy;
    const rows = take(context, { object, rows: [findById(context, object, id)] });
    return done({ data: { [`delete${capitalise(object.nameSingular)}`]: shape(rows)[0] } });
  }
  demandFilter(call, isSoft ? 'delete' : 'destroy');
  const filter = filterOf(call);
  const rows = isSoft
    ? deleteMatching(context, { object, filter })
    : destroy(context, { object, rows: findForWrite(context, object, filter) });
  return done({ data: { [`delete${capitalise(object.namePlural)}`]: shape(rows) } });
};

/** PATCH /rest/people/:id/restore (since 2.36) */
export const restoreOne: RestRoute = (call) => {
  const { context, object, id } = call;
  const shape = shapeFor(call);
  demand(context.role, object, 'write');
  const rows = restore(context, { object, rows: [findById(context, object, id)] });
  return done({ data: { [`restore${capitalise(object.nameSingular)}`]: shape(rows)[0] } });
};

/** PATCH /rest/restore/people?filter=, PATCH /rest/people/restore?filter= (since 2.36) */
export const restoreMany: RestRoute = (call) => {
  const { context, object } = call;
  const shape = shapeFor(call);
  const rows = restoreMatching(context, { object, filter: filterOf(call) });
  return done({ data: { [`restore${capitalise(object.namePlural)}`]: shape(rows) } });
};

/** PATCH /rest/people/merge */
export const merge: RestRoute = (call) => {
  const { context, object, body } = call;
  const shape = shapeFor(call);
  const { ids, conflictPriorityIndex, dryRun } = (isContainer(body) ? body : {}) as Readonly<Record<string, unknown>>; // read by name
  const row = mergeRecords(context, {
    object,
    ids: Array.isArray(ids) ? ids : [],
    conflictPriorityIndex: Number(conflictPriorityIndex),
    dryRun: dryRun === true,
    isSelected: () => true,
  });
  return done({ data: { [`merge${capitalise(object.nameSingular)}`]: shape([row])[0] } });
};
