/** The operations of an object, as the runtime's interfaces: the common ones as a group. */
import { capitalise } from '../workspace/graphql-names.js';
import type { ObjectIdentifiers } from './identifiers.js';
import { extendingInterface, method } from './layout.js';
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

/** Whether an object has all of that: a 1.x server has types of its own under the names of some system objects. */
export const hasCore = ({ operations }: Pick<WorkspaceObject, 'operations'>): boolean =>
  CORE.every((operation) => operations.includes(operation));

const SINGLE: Readonly<Partial<Record<Operation, string>>> = {
  groupBy: 'GroupByOperations',
  findDuplicates: 'DuplicateOperations',
  mergeMany: 'MergeOperations',
};

/** The interface of an object's operations. `T` is the object's types, or those with another default selection. */
export function operationsInterface({
  object,
  names: { operations: name, types, select },
}: {
  readonly object: WorkspaceObject;
  readonly names: Pick<ObjectIdentifiers, 'operations' | 'types' | 'select'>;
}): string {
  const isCore = hasCore(object);
  const rest = object.operations.filter((operation) => !isCore || !CORE.includes(operation));
  const interfaces = [
    ...(isCore ? ['CoreOperations'] : []),
    ...rest.map((each) => SINGLE[each] ?? `${capitalise(each)}Operations`),
  ];
  return [
    extendingInterface({
      name,
      parameter: `T extends ${types} = ${types}`,
      bases: interfaces.map((each) => `twenty.${each}<T>`),
    }),
    method({
      head: `selecting<S extends ${select}>`,
      parameter: `select: twenty.Exactly<S, ${select}>`,
      result: `${name}<twenty.WithSelection<${types}, S>>`,
    }),
    '}',
  ].join('\n');
}
