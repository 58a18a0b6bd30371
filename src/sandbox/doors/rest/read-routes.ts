import { demand } from '../../records/access/permissions.js';
import { aggregatesOf } from '../../records/aggregate/aggregates.js';
import { groupRecords } from '../../records/group/group-records.js';
import type { Group } from '../../records/group/group-records.js';
import { findDuplicates } from '../../records/operations/find-duplicates.js';
import { findOne, findPage } from '../../records/operations/find-records.js';
import { isContainer } from '../../fields/raw-json.js';
import { databaseColumns } from '../../records/select/all-columns.js';
import { planConnection } from '../../records/select/connection.js';
import type { Page } from '../../records/select/connection.js';
import type { Selection } from '../../records/select/selection.js';
import { readFilter } from './read-filter.js';
import { demandOrderedParts, readDepth, readJson, readLimit, readOrderBy, wrongJson } from './read-parameters.js';
import { chosenFields } from './rest-fields.js';
import { columnsOf, shapeRecords } from './record-shape.js';
import { badRequest } from './rest-error.js';
import { done } from './rest-call.js';
import type { RestCall, RestRoute } from './rest-call.js';

const NOTHING: Selection = new Map();

/** The page info of pages, whose cursors hold ordered values because REST selects every column. */
function pageInfosOf(call: RestCall, pages: readonly Page[]): readonly unknown[] {
  const names = ['startCursor', 'endCursor', 'hasNextPage', 'hasPreviousPage'];
  const selection: Selection = new Map([
    ['edges', new Map([['node', columnsOf(call.object, call.context)]])],
    ['pageInfo', new Map(names.map((name) => [name, NOTHING]))],
  ]);
  const connect = planConnection(selection, { ...call, insideToMany: false });
  return connect(pages).map((connection) => (connection as { readonly pageInfo: unknown }).pageInfo); // as selected
}

/** Reads how much of each record is asked for. */
const readShape = ({ context, object, query }: Pick<RestCall, 'context' | 'object' | 'query'>) => {
  const depth = readDepth(query.get('depth'));
  return { depth, fields: chosenFields({ context, object, query, depth }) };
};

const filterOf = ({ query }: RestCall) => readFilter(query.get('filter'));

/** Reads `order_by` of records. */
function orderOf({ query, object }: RestCall, parameter: string): ReturnType<typeof readOrderBy> {
  const orderBy = readOrderBy(query.get(parameter));
  demandOrderedParts(orderBy, object);
  return orderBy;
}

/** GET /rest/people */
export const listRecords: RestRoute = (call) => {
  const { context, object, query } = call;
  demand(context.role, object, 'read');
  const before = query.get('ending_before') ?? undefined;
  const limit = readLimit(query.get('limit'));
  const shape = shapeRecords(context, object, readShape({ context, object, query }));
  const page = findPage(context, object, {
    filter: filterOf(call),
    orderBy: orderOf(call, 'order_by'),
    before,
    after: query.get('starting_after') ?? undefined,
    ...(before === undefined ? { first: limit } : { last: limit }),
  });
  return done({
    data: { [object.namePlural]: shape(page.rows) },
    totalCount: page.all.length,
    pageInfo: pageInfosOf(call, [page])[0],
  });
};

/** GET /rest/people/:id */
export const getRecord: RestRoute = ({ context, object, id, query }) => {
  demand(context.role, object, 'read');
  const shape = shapeRecords(context, object, readShape({ context, object, query }));
  return done({ data: { [object.nameSingular]: shape([findOne(context, object, { id: { eq: id } })])[0] } });
};

/** POST /rest/people/duplicates */
export const listDuplicates: RestRoute = (call) => {
  const { context, object, body, query } = call;
  demand(context.role, object, 'read');
  const { ids, data } = (isContainer(body) ? body : {}) as Readonly<Record<string, unknown>>; // read by name
  const listOf = (value: unknown) => (Array.isArray(value) ? value : undefined);
  const pages = findDuplicates(context, object, { ids: listOf(ids), data: listOf(data), isSelected: () => true });
  const shape = shapeRecords(context, object, readShape({ context, object, query }));
  const pageInfos = pageInfosOf(call, pages);
  return done({
    data: pages.map((page, index) => ({
      [`${object.nameSingular}Duplicates`]: shape(page.rows),
      totalCount: page.all.length,
      pageInfo: pageInfos[index],
    })),
  });
};

/** How many decimals the database prints: of a share, of an average of exact numbers. */
const DECIMALS = { share: 20, average: 16 } as const;

/** Counts and exact numbers leave the database as text, which only GraphQL turns into numbers; doubles are numbers. */
function restAggregate(name: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (name.startsWith('percentage')) return value.toFixed(DECIMALS.share);
  if (name === 'totalCount' || name.startsWith('count')) return String(value);
  if (!name.endsWith('AmountMicros')) return value;
  return name.startsWith('avg') ? value.toFixed(DECIMALS.average) : String(value);
}

/** The names of the aggregates that are asked for; none unless the parameter says so. */
function aggregateNames(call: RestCall): readonly string[] {
  const wanted = readJson('aggregate', call.query) ?? [];
  if (!Array.isArray(wanted)) throw wrongJson('aggregate');
  const known = aggregatesOf(call.object);
  const names = wanted.map(String);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) throw badRequest(`Unknown aggregate field(s): ${unknown.join(', ')}`);
  return names;
}

/** Without fields and aggregates the database groups nothing: each record is a group. */
const ungrouped = (groups: readonly Group[]): readonly Group[] =>
  groups.flatMap((group) => group.rows.map((row) => ({ ...group, rows: [row], sample: [row] })));

/** GET /rest/people/groupBy: a bare list of groups. */
export const listGroups: RestRoute = (call) => {
  const { context, object, query } = call;
  demand(context.role, object, 'read');
  const groupBy = readJson('group_by', query);
  if (groupBy === undefined) throw wrongJson('group_by');
  const names = aggregateNames(call);
  const known = aggregatesOf(object);
  const limit = query.get('limit');
  const withRecords = query.get('include_records_sample') === 'true';
  const found = groupRecords(context, object, {
    groupBy,
    filter: filterOf(call),
    orderBy: readJson('order_by', query),
    orderByForRecords: orderOf(call, 'order_by_for_records'),
    limit: limit === null ? undefined : readLimit(limit),
    recordColumns: withRecords ? databaseColumns(columnsOf(object, context), object) : [],
  });
  const groups = Array.isArray(groupBy) && groupBy.length === 0 && names.length === 0 ? ungrouped(found) : found;
  const shape = shapeRecords(context, object, { depth: 0, isBuiltAsJson: true });
  const groupOf = (group: Group) => ({
    ...Object.fromEntries(names.map((name) => [name, restAggregate(name, known.get(name)?.(group.rows) ?? null)])),
    groupByDimensionValues: group.dimensionValues,
    ...(withRecords ? { records: shape(group.sample) } : {}),
  });
  return done(groups.map(groupOf));
};
