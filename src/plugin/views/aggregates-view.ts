/** What can be aggregated and grouped by, as keys of the record where that is shorter. */
import type { WorkspaceObject } from '../workspace/workspace.js';
import { union } from './escape.js';
import { columnsOf } from './record-view.js';

/** Types of the members of the aggregates interface. */
export interface AggregatesView {
  readonly every: string;
  readonly boolean: string;
  readonly date: string;
  readonly number: string;
  readonly group: string;
}

/** Makes the view; `type` is the record interface. */
export function aggregatesView({
  object,
  type,
}: {
  readonly object: WorkspaceObject;
  readonly type: string;
}): AggregatesView {
  const keys = columnsOf(object).map(({ column }) => column.name);
  const { every, boolean, date, number, group } = object.aggregates;
  return {
    every: keysExpression({ names: every, keys, type }),
    boolean: union(boolean),
    date: union(date),
    number: union(number),
    group: keysExpression({ names: group, keys, type }),
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
