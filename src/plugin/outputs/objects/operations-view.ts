/** The operations of an object, as the runtime's interfaces: the common ones as a group. */
import { capitalise } from '../../../twenty/graphql-names.js';
import type { ObjectIdentifiers } from '../identifiers.js';
import { interfaceDeclaration } from '../../print/declarations.js';
import { typeReference } from '../../print/types.js';
import type { Operation, WorkspaceObject } from '../../workspace/workspace.js';

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
export const hasCore = ({ operations }: Pick<WorkspaceObject, 'operations'>): boolean => hasAll(operations, CORE);

/** Interfaces of several operations, the largest first. */
const GROUPS: readonly { readonly name: string; readonly operations: readonly Operation[] }[] = [
  { name: 'AllOperations', operations: [...CORE, 'groupBy', 'findDuplicates', 'mergeMany'] },
  { name: 'RecordOperations', operations: [...CORE, 'groupBy'] },
  { name: 'CoreOperations', operations: CORE },
];

const SINGLE: Readonly<Partial<Record<Operation, string>>> = {
  groupBy: 'GroupByOperations',
  findDuplicates: 'DuplicateOperations',
  mergeMany: 'MergeOperations',
};

const hasAll = (operations: readonly Operation[], wanted: readonly Operation[]): boolean =>
  wanted.every((operation) => operations.includes(operation));

/** The interface of an object's operations. `T` is the object's types, or those with another default selection. */
export function operationsInterface({
  object,
  names: { operations: name, types, select },
}: {
  readonly object: WorkspaceObject;
  readonly names: Pick<ObjectIdentifiers, 'operations' | 'types' | 'select'>;
}): string {
  const group = GROUPS.find(({ operations }) => hasAll(object.operations, operations));
  const rest = object.operations.filter((operation) => !group?.operations.includes(operation));
  const interfaces = [
    ...(group ? [group.name] : []),
    ...rest.map((each) => SINGLE[each] ?? `${capitalise(each)}Operations`),
  ];
  return interfaceDeclaration({
    name,
    typeParameters: [{ name: 'T', constraint: types, default: types }],
    extends: interfaces.map((each) => typeReference(`twenty.${each}`, ['T'])),
    members: [
      {
        name: 'selecting',
        typeParameters: ['const S'],
        parameters: [{ name: 'select', type: typeReference('twenty.Exactly', ['S', select]) }],
        returns: typeReference(name, [typeReference('twenty.With', [types, 'S'])]),
      },
    ],
  });
}
