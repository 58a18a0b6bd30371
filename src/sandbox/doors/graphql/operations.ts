import { demand } from '../../records/access/permissions.js';
import type { RecordContext } from '../../records/context.js';
import type { RecordObject, StoredRecord } from '../../records/model/record-object.js';
import type { OperationName } from '../../records/model/root-fields.js';
import { groupRecords } from '../../records/group/group-records.js';
import type { GroupByArgs } from '../../records/group/group-records.js';
import { createRecords } from '../../records/operations/create-records.js';
import { findDuplicates } from '../../records/operations/find-duplicates.js';
import type { DuplicatesArgs } from '../../records/operations/find-duplicates.js';
import { findById, findForWrite, findOne, findPage } from '../../records/operations/find-records.js';
import type { FindManyArgs } from '../../records/operations/find-records.js';
import { mergeRecords } from '../../records/operations/merge-records.js';
import { destroy, restore, softDelete } from '../../records/operations/remove-records.js';
import { deleteMatching, restoreMatching } from '../../records/operations/matching-records.js';
import { updateMany, updateRecords } from '../../records/operations/update-records.js';
import { databaseColumns } from '../../records/select/all-columns.js';
import { planConnection } from '../../records/select/connection.js';
import { planRecords } from '../../records/select/plan.js';
import { below, isPathSelected } from '../../records/select/selection.js';
import type { Selection } from '../../records/select/selection.js';
import { argumentKinds } from './arguments.js';
import type { ArgumentRules, Arguments } from './arguments.js';

/** A root field that is about to be answered. */
export interface Call {
  readonly context: RecordContext;
  readonly object: RecordObject;
  readonly args: Arguments;
  readonly selection: Selection;
}

/** How a root field is answered: the selection is checked before anything is written. */
export interface RootOperation {
  readonly rules: ArgumentRules;
  readonly run: (call: Call) => unknown;
}

const { object, number, text, boolean, list, objects } = argumentKinds;

/** Answers with one record. */
function one(run: (call: Call) => StoredRecord): RootOperation['run'] {
  return (call) => {
    const project = planRecords(call.selection, { ...call, insideToMany: false });
    return project([run(call)])[0];
  };
}

/** Answers with records. */
function many(run: (call: Call) => readonly StoredRecord[]): RootOperation['run'] {
  return (call) => {
    const project = planRecords(call.selection, { ...call, insideToMany: false });
    return project(run(call));
  };
}

function findMany(call: Call): unknown {
  demand(call.context.role, call.object, 'read');
  const connect = planConnection(call.selection, { ...call, insideToMany: false });
  // the rules check the types; what is null counts as not sent
  const args = Object.fromEntries(Object.entries(call.args).filter(([, value]) => value !== null)) as FindManyArgs;
  return connect([findPage(call.context, call.object, args)])[0];
}

const byId: ArgumentRules = { required: { id: text }, optional: {} };
const byFilter: ArgumentRules = { required: { filter: object }, optional: {} };

type OneRow = (call: Call, row: StoredRecord) => readonly StoredRecord[];

/** Does something to the record with the id. */
const toOne = (run: OneRow): RootOperation['run'] =>
  one((call) => {
    demand(call.context.role, call.object, 'write');
    const row = findById(call.context, call.object, call.args.id);
    return run(call, row)[0] ?? row;
  });

/** Does something to all records that meet the filter. */
const toMany = (run: (call: Call, rows: readonly StoredRecord[]) => readonly StoredRecord[]) =>
  many((call) => {
    demand(call.context.role, call.object, 'write');
    return run(call, findForWrite(call.context, call.object, call.args.filter));
  });

const create = ({ context, object: target, args }: Call, data: readonly unknown[]): readonly StoredRecord[] =>
  createRecords(context, { object: target, data, upsert: args.upsert === true });

function findDuplicatesOf(call: Call): unknown {
  demand(call.context.role, call.object, 'read');
  const connect = planConnection(call.selection, { ...call, insideToMany: false });
  const { ids, data } = call.args;
  const node = below(below(call.selection, 'edges'), 'node');
  const args = { ids, data, isSelected: (path: string) => isPathSelected(node, path) };
  return connect(findDuplicates(call.context, call.object, args as DuplicatesArgs)); // lists, by the rules
}

function groupBy(call: Call): unknown {
  demand(call.context.role, call.object, 'read');
  const connect = planConnection(call.selection, { ...call, insideToMany: false, isBuiltAsJson: true });
  const edges = below(call.selection, 'edges');
  const recordColumns = edges.size === 0 ? [] : databaseColumns(below(edges, 'node'), call.object);
  const args = { ...call.args, recordColumns } as unknown as GroupByArgs; // of these types, by the rules
  const groups = groupRecords(call.context, call.object, args);
  return connect(
    groups.map((group) => ({
      rows: group.sample,
      all: group.rows,
      orderKeys: [],
      hasNextPage: false,
      hasPreviousPage: false,
      extra: new Map<string, unknown>([
        ['groupByDimensionValues', group.dimensionValues],
        ['__typename', `${call.object.typeName}GroupByConnection`],
      ]),
    })),
  );
}

/** A merge looks at nothing but what is selected. */
const merge = (call: Call): StoredRecord =>
  mergeRecords(call.context, {
    object: call.object,
    ids: call.args.ids as readonly unknown[], // a list, by the rule
    conflictPriorityIndex: Number(call.args.conflictPriorityIndex),
    dryRun: call.args.dryRun === true,
    isSelected: (path) => isPathSelected(call.selection, path),
  });

/** The operations of root fields. */
export const rootOperations: Readonly<Record<OperationName, RootOperation>> = {
  findMany: {
    rules: {
      required: {},
      optional: {
        filter: object,
        orderBy: objects,
        first: number,
        last: number,
        before: text,
        after: text,
        offset: number,
      },
    },
    run: findMany,
  },
  findOne: {
    rules: byFilter,
    run: one((call) => {
      demand(call.context.role, call.object, 'read');
      return findOne(call.context, call.object, call.args.filter);
    }),
  },
  createOne: {
    rules: { required: { data: object }, optional: { upsert: boolean } },
    // one record in, one record out
    run: one((call) => create(call, [call.args.data])[0] as StoredRecord),
  },
  createMany: {
    rules: { required: { data: list }, optional: { upsert: boolean } },
    run: many((call) => create(call, call.args.data as readonly unknown[])), // a list, by the rule
  },
  updateOne: {
    rules: { required: { id: text, data: object }, optional: {} },
    run: toOne((call, row) => updateRecords(call.context, { ...call, rows: [row], data: call.args.data })),
  },
  updateMany: {
    rules: { required: { data: object, filter: object }, optional: {} },
    run: many((call) => updateMany(call.context, { ...call, filter: call.args.filter, data: call.args.data })),
  },
  deleteOne: {
    rules: byId,
    run: toOne((call, row) => softDelete(call.context, { ...call, rows: [row] })),
  },
  deleteMany: {
    rules: byFilter,
    run: many((call) => deleteMatching(call.context, { ...call, filter: call.args.filter })),
  },
  destroyOne: { rules: byId, run: toOne((call, row) => destroy(call.context, { ...call, rows: [row] })) },
  destroyMany: { rules: byFilter, run: toMany((call, rows) => destroy(call.context, { ...call, rows })) },
  restoreOne: { rules: byId, run: toOne((call, row) => restore(call.context, { ...call, rows: [row] })) },
  findDuplicates: { rules: { required: {}, optional: { ids: list, data: objects } }, run: findDuplicatesOf },
  groupBy: {
    rules: {
      required: { groupBy: objects },
      optional: {
        filter: object,
        orderBy: objects,
        orderByForRecords: objects,
        viewId: text,
        includeRecords: boolean,
        limit: number,
        offsetForRecords: number,
      },
    },
    run: groupBy,
  },
  mergeMany: {
    rules: { required: { ids: list, conflictPriorityIndex: number }, optional: { dryRun: boolean } },
    run: one(merge),
  },
  restoreMany: {
    rules: byFilter,
    run: many((call) => restoreMatching(call.context, { ...call, filter: call.args.filter })),
  },
};
