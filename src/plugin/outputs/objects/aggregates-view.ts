/** What can be aggregated and grouped by, as keys of the record where that is shorter. */
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { interfaceDeclaration } from '../../print/declarations.js';
import {
  literalType,
  literalUnion,
  templateType,
  typeReference,
  unionType,
  writtenType,
  type TypeNode,
} from '../../print/types.js';
import { columnsOf } from './record-view.js';
import type { ModuleContext } from '../view-context.js';

/** The interface of the aggregates. */
export function aggregatesInterface({
  context: { identifiers, scope },
  object,
}: {
  readonly context: ModuleContext;
  readonly object: WorkspaceObject;
}): string {
  const { type, aggregates } = identifiers.object(object.nameSingular);
  const keys = columnsOf(object).map(({ column }) => column.name);
  const { every, boolean, date, number, group, groupDate, groupRelation } = object.aggregates;
  const relations = object.fields.flatMap((field) => field.relations);
  const linked = groupRelation.map((name): TypeNode => {
    const relation = relations.find((each) => each.name === name);
    if (!relation) return 'never';
    const { types, from } = identifiers.object(relation.target);
    const groups = writtenType(`${scope.type({ name: types, from })}['aggregates']['ownGroup']`);
    return templateType({ start: `${name}.`, rest: groups });
  });
  const ownKeys = group.filter((path) => !path.includes('.'));
  return interfaceDeclaration({
    name: aggregates,
    members: [
      { name: 'every', type: unionType(keyTypes({ names: every, keys, type })) },
      { name: 'boolean', type: literalUnion(boolean) },
      { name: 'date', type: literalUnion(date) },
      { name: 'number', type: literalUnion(number) },
      { name: 'ownGroup', type: unionType([...keyTypes({ names: ownKeys, keys, type }), ...pathTypes(group)]) },
      { name: 'group', type: unionType([writtenType(`${aggregates}['ownGroup']`), ...linked]) },
      { name: 'groupDate', type: literalUnion(groupDate) },
    ],
  });
}

/** `Exclude<keyof Person, …>` where few keys are missing, the names themselves where few are there. */
function keyTypes({
  names,
  keys,
  type,
}: {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly type: string;
}): readonly TypeNode[] {
  const missing = keys.filter((key) => !names.includes(key));
  const further = names.filter((name) => !keys.includes(name));
  if (names.length <= missing.length) return names.map(literalType);
  const every = writtenType(`keyof ${type}`);
  const known = missing.length > 0 ? typeReference('twenty.Exclude', [every, literalUnion(missing)]) : every;
  return [known, ...further.map(literalType)];
}

/** `name.firstName`, `name.lastName` → `name.${'firstName' | 'lastName'}`, which stays on one line. */
function pathTypes(paths: readonly string[]): readonly TypeNode[] {
  const byField = new Map<string, string[]>();
  for (const path of paths) {
    const [field, subField] = path.split('.');
    if (field && subField) byField.set(field, [...(byField.get(field) ?? []), subField]);
  }
  return [...byField].map(([field, subFields]) => templateType({ start: `${field}.`, rest: literalUnion(subFields) }));
}
