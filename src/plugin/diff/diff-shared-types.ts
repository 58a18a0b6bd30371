/** The types that fields of all objects share, such as filters and directions: compared by graphql itself. */
import {
  BreakingChangeType,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql';
import type { Column, SubField, TypeRef, Workspace } from '../workspace/workspace.js';
import { change, type Change, type ChangeKind } from './change.js';
import type { Sides } from './match-by-name.js';

/** Only members of types: that a field has another type is told with the field. */
const KIND_OF: Readonly<Partial<Record<BreakingChangeType | DangerousChangeType, ChangeKind>>> = {
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: 'shared-type-lost',
  [BreakingChangeType.FIELD_REMOVED]: 'shared-input-lost',
  [BreakingChangeType.FIELD_CHANGED_KIND]: 'shared-input-lost',
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: 'shared-input-lost',
  [DangerousChangeType.VALUE_ADDED_TO_ENUM]: 'shared-type-gained',
  [DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED]: 'shared-input-gained',
};

/** What changed of types that generated code uses and that belong to no object and no composite. */
export function diffSharedTypes({
  schemas: { before, after },
  workspaces,
}: {
  readonly schemas: Sides<GraphQLSchema>;
  readonly workspaces: Sides<Workspace>;
}): readonly Change[] {
  const shared = sharedTypes(workspaces);
  return [...findBreakingChanges(before, after), ...findDangerousChanges(before, after)].flatMap((found) => {
    const kind = KIND_OF[found.type];
    // descriptions of graphql 16 and 17 differ, but each names the type before the types of its members
    const path = found.description.match(/\w+/g)?.find((word) => before.getType(word) ?? after.getType(word));
    return kind && path !== undefined && shared.has(path)
      ? [change({ kind, path, what: found.description.replace(/\.$/, '') })]
      : [];
  });
}

/** Names of the filters and directions that columns have; those made for one object are told with its fields. */
function sharedTypes({ before, after }: Sides<Workspace>): ReadonlySet<string> {
  const names = [before, after].flatMap(({ objects, composites }) => [
    ...objects.flatMap(({ fields }) => fields.flatMap(({ columns }) => columns.flatMap(namesOf))),
    ...composites.flatMap(({ subFields }) => subFields.flatMap(namesOf)),
  ]);
  const owners = [before, after].flatMap(({ objects, composites }) => [
    ...objects.map(({ graphql }) => graphql.type),
    ...composites.map(({ name }) => name),
  ]);
  return new Set(names.filter((name) => !owners.some((owner) => name.startsWith(owner))));
}

const namesOf = ({ filter, orderBy }: Pick<Column | SubField, 'filter' | 'orderBy'>): readonly string[] => [
  ...(filter ? [filter.name, ...Object.values(filter.operators)] : []),
  ...nameOf(orderBy),
];

const nameOf = (ref: TypeRef | null): readonly string[] => (ref ? [ref.name] : []);
