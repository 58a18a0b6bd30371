import { expectTypeOf, test } from 'vitest';
import type * as types from '../../src/runtime/client/index.js';
import { AGGREGATE } from '../../src/runtime/client/aggregates/aggregate.js';
import { GROUP_BY } from '../../src/runtime/client/aggregates/group-by.js';
import { CREATE_MANY } from '../../src/runtime/client/bulk/create-many.js';
import { SYNC_MANY } from '../../src/runtime/client/bulk/sync-many.js';
import { UPDATE_EACH } from '../../src/runtime/client/bulk/update-each.js';
import { UPSERT_MANY } from '../../src/runtime/client/bulk/upsert-many.js';
import { BY_FILTER, UPDATE_MANY } from '../../src/runtime/client/bulk/write-many.js';
import { CHANGES } from '../../src/runtime/client/changes/changes.js';
import { SEVERAL_CHANGES } from '../../src/runtime/client/changes/changes-of-several.js';
import { RECONCILE } from '../../src/runtime/client/changes/reconcile.js';
import { FIND_DUPLICATES } from '../../src/runtime/client/duplicates/find-duplicates.js';
import { MERGE } from '../../src/runtime/client/duplicates/merge.js';
import { FIND_OR_CREATE } from '../../src/runtime/client/operations/find-or-create.js';
import { ITERATE } from '../../src/runtime/client/operations/iterate.js';
import { SEARCH } from '../../src/runtime/client/search.js';
import * as names from '../../src/runtime/client/operations/argument-names.js';

/** The names of the arguments `A`, those of every call excepted: `true` for those that must be given. */
type NamesOf<A> = {
  readonly [K in Exclude<keyof A, keyof types.CallOptions>]-?: object extends Pick<A, K> ? false : true;
};

test('the names of arguments that a client knows at run time are those of their types', () => {
  expectTypeOf(names.FIND_MANY).toEqualTypeOf<NamesOf<types.PageArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.FIND_FIRST).toEqualTypeOf<NamesOf<types.FindArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(ITERATE).toEqualTypeOf<NamesOf<types.IterateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.COUNT).toEqualTypeOf<NamesOf<types.CountArguments<types.ObjectTypes>>>();
  expectTypeOf(names.BY_ID).toEqualTypeOf<NamesOf<types.IdArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.CREATE).toEqualTypeOf<NamesOf<types.CreateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.UPDATE).toEqualTypeOf<NamesOf<types.UpdateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(CREATE_MANY).toEqualTypeOf<NamesOf<types.CreateManyArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(UPSERT_MANY).toEqualTypeOf<
    NamesOf<types.CreateManyArguments<types.ObjectTypes, unknown> & { report?: boolean }>
  >();
  expectTypeOf(FIND_OR_CREATE).toEqualTypeOf<NamesOf<types.FindOrCreateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(SYNC_MANY).toEqualTypeOf<NamesOf<types.SyncManyArguments<types.ObjectTypes>>>();
  expectTypeOf(UPDATE_EACH).toEqualTypeOf<NamesOf<types.UpdateEachArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(UPDATE_MANY).toEqualTypeOf<NamesOf<types.UpdateManyArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(BY_FILTER).toEqualTypeOf<NamesOf<types.ManyArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(FIND_DUPLICATES).toEqualTypeOf<NamesOf<types.DuplicatesArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(MERGE).toEqualTypeOf<NamesOf<types.MergeArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(AGGREGATE).toEqualTypeOf<NamesOf<types.AggregateArguments<types.ObjectTypes>>>();
  expectTypeOf(GROUP_BY).toEqualTypeOf<NamesOf<types.GroupByArguments<types.ObjectTypes> & { select?: object }>>();
  expectTypeOf(CHANGES).toEqualTypeOf<NamesOf<types.ChangesArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(SEVERAL_CHANGES).toEqualTypeOf<NamesOf<types.SeveralChangesArguments<string>>>();
  expectTypeOf(RECONCILE).toEqualTypeOf<NamesOf<types.ReconcileArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(SEARCH).toEqualTypeOf<NamesOf<types.SearchArguments>>();
  expectTypeOf(names.QUERY).toEqualTypeOf<NamesOf<types.QueryOptions>>();
});
