/** What can be aggregated and grouped by, as keys of the record where that is shorter. */
import type { WorkspaceObject } from '../../workspace/workspace.js';
import { stringLiteral, union } from '../../print/escape.js';
import { unionMember, type UnionMember } from '../../print/layout.js';
import { columnsOf } from './record-view.js';
import type { ViewContext } from '../view-context.js';

/** Members of the aggregates interface, a whole declaration each. */
export function aggregateMembers({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): readonly string[] {
  const { type, aggregates } = context.identifiers.object(object.nameSingular);
  const keys = columnsOf(object).map(({ column }) => column.name);
  const { every, boolean, date, number, group, groupDate, groupRelation } = object.aggregates;
  const targets = new Map(
    object.fields.flatMap(({ relations }) => relations).map(({ name, target }) => [name, target]),
  );
  const linked = groupRelation.map((name) => {
    const target = targets.get(name);
    return target ? `\`${name}.\${${context.identifiers.object(target).types}['aggregates']['ownGroup']}\`` : 'never';
  });
  const member = (name: string, members: readonly UnionMember[]) => unionMember({ name, members });
  return [
    member('every', keysExpression({ names: every, keys, type })),
    member('boolean', boolean.map(stringLiteral)),
    member('date', date.map(stringLiteral)),
    member('number', number.map(stringLiteral)),
    member('ownGroup', [
      ...keysExpression({ names: group.filter((path) => !path.includes('.')), keys, type }),
      ...pathExpressions(group),
    ]),
    member('group', [`${aggregates}['ownGroup']`, ...linked]),
    member('groupDate', groupDate.map(stringLiteral)),
  ];
}

/** `Exclude<keyof Person, …>` where few keys are missing, the names themselves where few are there. */
function keysExpression({
  names,
  keys,
  type,
}: {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly type: string;
}): readonly UnionMember[] {
  const missing = keys.filter((key) => !names.includes(key));
  const further = names.filter((name) => !keys.includes(name));
  if (names.length <= missing.length) return names.map(stringLiteral);
  const all = missing.length > 0 ? { keyof: type, without: missing.map(stringLiteral) } : `keyof ${type}`;
  return [all, ...further.map(stringLiteral)];
}

/** `name.firstName`, `name.lastName` → `name.${'firstName' | 'lastName'}`, which stays on one line. */
function pathExpressions(paths: readonly string[]): readonly string[] {
  const byField = new Map<string, string[]>();
  for (const path of paths) {
    const [field, subField] = path.split('.');
    if (field && subField) byField.set(field, [...(byField.get(field) ?? []), subField]);
  }
  return [...byField].map(([field, subFields]) => `\`${field}.\${${union(subFields)}}\``);
}
