import { camelCase, pascalCase } from '../../../twenty/graphql-names.js';
import type { RecordObject } from './record-object.js';

/** The operations that a workspace schema has for each object. */
export type OperationName =
  | 'findMany'
  | 'findOne'
  | 'findDuplicates'
  | 'groupBy'
  | 'createMany'
  | 'createOne'
  | 'updateOne'
  | 'deleteOne'
  | 'updateMany'
  | 'deleteMany'
  | 'destroyOne'
  | 'destroyMany'
  | 'restoreOne'
  | 'restoreMany'
  | 'mergeMany';

/** What a root field of POST /graphql stands for. */
export interface RootField {
  readonly operation: OperationName;
  readonly object: RecordObject;
}

/** The root fields of one object. Those of merge and duplicates answer for every object, listed in the schema or not. */
function namesOf({ nameSingular, namePlural }: RecordObject): readonly (readonly [string, OperationName])[] {
  const [one, many] = [pascalCase(nameSingular), pascalCase(namePlural)];
  return [
    [camelCase(namePlural), 'findMany'],
    [camelCase(nameSingular), 'findOne'],
    [`${camelCase(nameSingular)}Duplicates`, 'findDuplicates'],
    [`${camelCase(namePlural)}GroupBy`, 'groupBy'],
    [`create${many}`, 'createMany'],
    [`create${one}`, 'createOne'],
    [`update${one}`, 'updateOne'],
    [`delete${one}`, 'deleteOne'],
    [`update${many}`, 'updateMany'],
    [`delete${many}`, 'deleteMany'],
    [`destroy${one}`, 'destroyOne'],
    [`destroy${many}`, 'destroyMany'],
    [`restore${one}`, 'restoreOne'],
    [`restore${many}`, 'restoreMany'],
    [`merge${many}`, 'mergeMany'],
  ];
}

/** Root field name → what it stands for. */
export const rootFieldsOf = (objects: Iterable<RecordObject>): ReadonlyMap<string, RootField> =>
  new Map(
    [...objects].flatMap((object) =>
      namesOf(object).map(([name, operation]) => [name, { operation, object }] as const),
    ),
  );
