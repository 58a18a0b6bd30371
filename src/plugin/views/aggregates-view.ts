/** What can be aggregated and grouped by, as keys of the record where that is shorter. */
import type { WorkspaceObject } from '../workspace/workspace.js';
import { union } from './escape.js';
import { columnsOf } from './record-view.js';
import type { ViewContext } from './view-context.js';

/** Types of the members of the aggregates interface. */
export interface AggregatesView {
  readonly every: string;
  readonly boolean: string;
  readonly date: string;
  readonly number: string;
  readonly ownGroup: string;
  readonly group: string;
  readonly groupDate: string;
}

/** Makes the view. */
export function aggregatesView({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): AggregatesView {
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
  return {
    every: keysExpression({ names: every, keys, type }),
    boolean: union(boolean),
    date: union(date),
    number: union(number),
    ownGroup: [
      keysExpression({ names: group.filter((path) => !path.includes('.')), keys, type }),
      ...pathExpressions(group),
    ].join(' | '),
    group: [`${aggregates}['ownGroup']`, ...linked].join(' | '),
    groupDate: union(groupDate),
  };
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
}): string {
  const missing = keys.filter((key) => !names.includes(key));
  const further = names.filter((name) => !keys.includes(name));
  if (names.length <= missing.length) return union(names);
  const all = missing.length > 0 ? `twenty.Exclude<keyof ${type}, ${union(missing)}>` : `keyof ${type}`;
  return further.length > 0 ? `${all} | ${union(further)}` : all;
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
