import type { GeneralRecord } from '../../client/general-object.js';
import { isRecord } from '../../portable/json-record.js';
import type { ToolObject } from '../model/tool-object.js';
import type { ToolValue } from '../model/tool-value.js';
import { notOneOf } from '../nearest.js';
import { comparisonOf, type Operator } from '../schemas/condition-schema.js';
import { boundsOf, parseDay } from './dates.js';
import { serverValue } from './server-value.js';
import { listArgument } from './check-arguments.js';

/** Conditions as they are called, and where faults are noted. */
interface Conditions {
  readonly object: ToolObject;
  readonly args: { readonly [name: string]: unknown };
  readonly faults: string[];
}

/** The filter that `where` (all hold) and `any` (one holds) make; undefined where there is no condition. */
export function filterOf({ object, args, faults }: Conditions): GeneralRecord | undefined {
  const read = (name: string) =>
    listArgument(args, name).flatMap((given, index) =>
      conditionOf({ object, given, faults, place: `${name}[${index}]` }),
    );
  const all = read('where');
  const any = read('any');
  const parts = any.length > 0 ? [...all, { or: any }] : all;
  return parts.length > 0 ? { and: parts } : undefined;
}

interface Condition {
  readonly object: ToolObject;
  readonly given: unknown;
  readonly faults: string[];
  readonly place: string;
}

function conditionOf({ object, given, faults, place }: Condition): readonly GeneralRecord[] {
  if (!isRecord(given)) {
    faults.push(`${place} must be an object such as { "field": …, "op": …, "value": … }`);
    return [];
  }
  const { field, op, value: operand, ...others } = given;
  const value = typeof field === 'string' ? object.byPath.get(field) : undefined;
  const comparison = value && comparisonOf(value);
  for (const name of Object.keys(others)) faults.push(`${place}.${notOneOf(name, ['field', 'op', 'value'])}`);
  if (!value || !comparison) {
    const filtered = object.values.filter((each) => comparisonOf(each)).map(({ path }) => path);
    faults.push(`${place}.field ${notOneOf(field, filtered)}`);
    return [];
  }
  const operators: readonly Operator[] = [...comparison.operators, 'empty'];
  const operator = operators.find((each) => each === op);
  if (operator === undefined) {
    faults.push(`${place}.op of ${value.path} ${notOneOf(op, operators)}`);
    return [];
  }
  return comparing({ value, operator, operand, place: `${place}.value`, faults });
}

interface Compared {
  readonly value: ToolValue;
  readonly operator: Operator;
  readonly operand: unknown;
  readonly place: string;
  readonly faults: string[];
}

/** What the client calls it: one condition, or several of which all must hold. */
function comparing({ value, operator, operand, place, faults }: Compared): readonly GeneralRecord[] {
  const at = (condition: GeneralRecord): GeneralRecord =>
    value.part === undefined ? { [value.field]: condition } : { [value.field]: { [value.part]: condition } };
  if (operator === 'empty') {
    if (typeof operand === 'boolean') return [at({ is: operand ? 'NULL' : 'NOT_NULL' })];
    faults.push(`${place} must be true or false`);
    return [];
  }
  const isPattern = operator === 'contains' || operator === 'startsWith';
  if (isPattern && value.kind !== 'multiSelect') {
    if (typeof operand === 'string' && operand !== '') return [at(matching({ value, operator, text: operand }))];
    faults.push(`${place} must be a text that is not empty`);
    return [];
  }
  const compared = parsed({ value, given: operand, place, faults });
  if (isPattern) return [at({ containsAny: [compared] })];
  const day = value.kind === 'dateTime' && typeof compared === 'string' ? parseDay(compared) : undefined;
  return day === undefined ? [at({ [operator]: compared })] : [{ and: duringDay(operator, day).map(at) }];
}

function parsed({
  value,
  given,
  place,
  faults,
}: Omit<Compared, 'operator' | 'operand'> & { readonly given: unknown }): unknown {
  const result = serverValue({ ...value, kind: comparedKind(value) }, given, place);
  if (!('fault' in result)) return result.value;
  faults.push(result.fault);
  return null;
}

/** A part of a list is compared as one option, and an address as any text. */
function comparedKind(value: ToolValue): ToolValue['kind'] {
  if (value.kind === 'multiSelect') return 'select';
  return comparisonOf(value)?.name === 'text' ? 'text' : value.kind;
}

/** `like` patterns, in which `%`, `_` and the backslash mean themselves. */
function matching({
  value,
  operator,
  text,
}: {
  readonly value: ToolValue;
  readonly operator: 'contains' | 'startsWith';
  readonly text: string;
}): GeneralRecord {
  const literal = text.replace(/[\\%_]/g, '\\$&');
  if (value.kind === 'texts') return { containsIlike: `%${literal}%` };
  const isText = comparisonOf(value)?.name === 'text';
  return { [isText ? 'ilike' : 'like']: operator === 'contains' ? `%${literal}%` : `${literal}%` };
}

/** A time that is compared with a day lies in it, before it or after it; in UTC. */
function duringDay(operator: Operator, day: string): readonly GeneralRecord[] {
  const { start, next } = boundsOf(day);
  switch (operator) {
    case 'eq':
      return [{ gte: start }, { lt: next }];
    case 'gt':
      return [{ gte: next }];
    case 'lte':
      return [{ lt: next }];
    default:
      return [{ [operator]: start }];
  }
}
