/** The operations of an object, as the runtime's interfaces: the common ones as a group. */
import { capitalise } from '../workspace/graphql-names.js';
import { extendingInterface } from './layout.js';
import type { Operation, WorkspaceObject } from '../workspace/workspace.js';

/** What every object of every known server version has. */
const CORE: readonly Operation[] = [
  'findMany',
  'findOne',
  'createOne',
  'createMany',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'destroyOne',
  'destroyMany',
  'restoreOne',
  'restoreMany',
];

const SINGLE: Readonly<Partial<Record<Operation, string>>> = {
  groupBy: 'GroupByOperations',
  findDuplicates: 'DuplicateOperations',
  mergeMany: 'MergeOperations',
};

/** The interface of an object's operations. */
export function operationsInterface({
  object,
  name,
  types,
}: {
  readonly object: WorkspaceObject;
  readonly name: string;
  readonly types: string;
}): string {
  const hasCore = CORE.every((operation) => object.operations.includes(operation));
  const rest = object.operations.filter((operation) => !hasCore || !CORE.includes(operation));
  const interfaces = [
    ...(hasCore ? ['CoreOperations'] : []),
    ...rest.map((each) => SINGLE[each] ?? `${capitalise(each)}Operations`),
  ];
  return extendingInterface({ name, bases: interfaces.map((each) => `twenty.${each}<${types}>`) });
}
