import type { GeneralSelect } from '../../client/general-object.js';
import type { ToolObject } from '../model/tool-object.js';
import { isKeptByServer, type ToolValue } from '../model/tool-value.js';
import { notOneOf } from '../nearest.js';
import type { Shown } from './shown-record.js';

/** What to ask the server for, and how to show it. */
export interface Selection {
  readonly select: GeneralSelect;
  readonly shown: Shown;
}

/** Kinds of values that are shown on request, as what a server keeps is, but for the time of creation. */
const LARGE: readonly ToolValue['kind'][] = ['files', 'json', 'unknown', 'blocks'];

/** The names by which fields are asked for: fields, and relations to one record. */
export const fieldNames = ({ values, toOne }: ToolObject): readonly string[] => [
  ...new Set([...values.map(({ field }) => field), ...toOne.keys()]),
];

/**
 * Selects what is asked for, by field, path or relation; what is usual where nothing is. Beside the id of a record that it
 * leads to stands the label of that one.
 */
export function selectionOf({
  object,
  all,
  fields,
  isInList,
  faults,
}: {
  readonly object: ToolObject;
  readonly all: ReadonlyMap<string, ToolObject>;
  readonly fields: readonly unknown[];
  readonly isInList: boolean;
  readonly faults: string[];
}): Selection {
  const names = fieldNames(object);
  const isAsked = (value: ToolValue): boolean =>
    fields.length === 0 ? isUsual(value) : fields.includes(value.field) || fields.includes(value.path);
  for (const [index, name] of fields.entries()) {
    const isKnown = typeof name === 'string' && (names.includes(name) || object.byPath.has(name));
    if (!isKnown) faults.push(`fields[${index}] ${notOneOf(name, names)}`);
  }
  const values = object.values.filter((value) => value.path === 'id' || isAsked(value));
  const links = [...object.toOne].flatMap(([field, singular]): Shown['links'] => {
    const target = all.get(singular);
    const isShown = fields.includes(field) || values.some((value) => value.field === `${field}Id`);
    return target && isShown ? [[field, target]] : [];
  });
  return {
    select: {
      id: true,
      ...Object.fromEntries(values.map(({ field }) => [field, true])),
      ...Object.fromEntries(
        links.map(([field, { labelValues }]) => [
          field,
          { id: true, ...Object.fromEntries(labelValues.map((value) => [value.field, true])) },
        ]),
      ),
    },
    shown: { values, links, isInList },
  };
}

const isUsual = (value: ToolValue): boolean =>
  (value.field === 'createdAt' || !isKeptByServer(value)) && !LARGE.includes(value.kind);
