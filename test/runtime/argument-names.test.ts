import { expectTypeOf, test } from 'vitest';
import type * as types from '../../src/runtime/client/index.js';
import * as names from '../../src/runtime/client/operations/argument-names.js';

/** The names of the arguments `A`, those of every call excepted: `true` for those that must be given. */
type NamesOf<A> = {
  readonly [K in Exclude<keyof A, keyof types.CallOptions>]-?: object extends Pick<A, K> ? false : true;
};

test('the names of arguments that a client knows at run time are those of their types', () => {
  expectTypeOf(names.FIND_MANY).toEqualTypeOf<NamesOf<types.PageArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.FIND_FIRST).toEqualTypeOf<NamesOf<types.FindArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.ITERATE).toEqualTypeOf<NamesOf<types.IterateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.COUNT).toEqualTypeOf<NamesOf<types.CountArguments<types.ObjectTypes>>>();
  expectTypeOf(names.BY_ID).toEqualTypeOf<NamesOf<types.IdArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.CREATE).toEqualTypeOf<NamesOf<types.CreateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.UPDATE).toEqualTypeOf<NamesOf<types.UpdateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.CREATE_MANY).toEqualTypeOf<NamesOf<types.CreateManyArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.UPSERT_MANY).toEqualTypeOf<
    NamesOf<types.CreateManyArguments<types.ObjectTypes, unknown> & { report?: boolean }>
  >();
  expectTypeOf(names.FIND_OR_CREATE).toEqualTypeOf<NamesOf<types.FindOrCreateArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.SYNC_MANY).toEqualTypeOf<NamesOf<types.SyncManyArguments<types.ObjectTypes>>>();
  expectTypeOf(names.UPDATE_EACH).toEqualTypeOf<NamesOf<types.UpdateEachArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.UPDATE_MANY).toEqualTypeOf<NamesOf<types.UpdateManyArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.BY_FILTER).toEqualTypeOf<NamesOf<types.ManyArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.FIND_DUPLICATES).toEqualTypeOf<NamesOf<types.DuplicatesArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.MERGE).toEqualTypeOf<NamesOf<types.MergeArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.AGGREGATE).toEqualTypeOf<NamesOf<types.AggregateArguments<types.ObjectTypes>>>();
  expectTypeOf(names.GROUP_BY).toEqualTypeOf<
    NamesOf<types.GroupByArguments<types.ObjectTypes> & { select?: object }>
  >();
  expectTypeOf(names.CHANGES).toEqualTypeOf<NamesOf<types.ChangesArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.SEVERAL_CHANGES).toEqualTypeOf<NamesOf<types.SeveralChangesArguments<string>>>();
  expectTypeOf(names.RECONCILE).toEqualTypeOf<NamesOf<types.ReconcileArguments<types.ObjectTypes, unknown>>>();
  expectTypeOf(names.SEARCH).toEqualTypeOf<NamesOf<types.SearchArguments>>();
  expectTypeOf(names.QUERY).toEqualTypeOf<NamesOf<types.QueryOptions>>();
});
