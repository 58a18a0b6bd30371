import type { ToolObject } from '../model/tool-object.js';
import type { ToolValue } from '../model/tool-value.js';

/** What the server calls a value: `price.amountMicros`. */
export const columnOf = ({ field, part }: ToolValue): string => (part === undefined ? field : `${field}.${part}`);

const having = ({ values }: ToolObject, columns: string | undefined): readonly ToolValue[] => {
  const names = columns?.split(' ') ?? [];
  return values.filter((value) => names.includes(columnOf(value)));
};

const paths = (values: readonly ToolValue[]): readonly string[] => values.map(({ path }) => path);

/** What records are grouped by as it is. */
export const groupsOf = (object: ToolObject): readonly string[] => paths(having(object, object.facts.groups));

/** What they are grouped by in intervals. */
export const datesOf = (object: ToolObject): readonly string[] => paths(having(object, object.facts.groupDates));

/** What can be added up. */
export const numbersOf = (object: ToolObject): readonly string[] =>
  paths(having(object, object.facts.object.aggregates?.number));

/** What has a least and a greatest value besides. */
export const momentsOf = (object: ToolObject): readonly string[] =>
  paths(having(object, object.facts.object.aggregates?.date));
