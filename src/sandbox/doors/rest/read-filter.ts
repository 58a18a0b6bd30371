import { objectNamed } from '../../records/model/record-model.js';
import type { RecordModel } from '../../records/model/record-model.js';
import type { RecordObject } from '../../records/model/record-object.js';
import type { ScalarType } from '../../fields/scalar-type.js';
import { badRequest } from './rest-error.js';
import { splitList } from './split-list.js';

/** A filter in the form that GraphQL has. */
export type Filter = Readonly<Record<string, unknown>>;

const COMPARATORS = 'eq neq in containsAny is gt gte lt lte startsWith endsWith like ilike'.split(' ');

interface Scope {
  readonly object: RecordObject;
  readonly model: RecordModel;
}

/** The type that the values of a path have; undefined where there is none, which the filter itself will refuse. */
function typeAt([name = '', ...rest]: readonly string[], { object, model }: Scope): ScalarType | undefined {
  const column = object.columns.get(name);
  if (column?.kind === 'scalar') return column.type;
  if (column?.kind === 'composite') return column.type.parts.get(rest[0] ?? '');
  const relation = object.relations.get(name);
  if (relation === undefined || rest.length === 0) return undefined;
  return typeAt(rest, { model, object: objectNamed(model, relation.target) });
}

const unquoted = (text: string): string => (/^["'].*["']$/s.test(text) ? text.slice(1, -1) : text);

interface Operand {
  readonly text: string;
  /** The type that the value has; undefined where the path leads nowhere. */
  readonly type: ScalarType | undefined;
}

const readValue = ({ text, type }: Operand): unknown => (type?.fromQuery ?? unquoted)(text);

function readOperand(comparator: string, { text, type }: Operand): unknown {
  if (comparator === 'is') return text;
  if (comparator !== 'in' && comparator !== 'containsAny') return readValue({ text, type });
  if (!text.startsWith('[') || !text.endsWith(']')) {
    throw badRequest(
      `'filter' invalid for '${comparator}' operator. Received '${text}' but array value expected eg: 'field[${comparator}]:[value_1,value_2]'`,
    );
  }
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => readValue({ text: item, type }));
}

function readCondition(text: string, scope: Scope): Filter {
  const match = /^([^[]+)\[([^\]]+)\]:(.+)$/s.exec(text);
  if (match === null) throw badRequest(`'filter' invalid for '${text}'. eg: price[gte]:10`);
  const [, fields = '', comparator = '', value = ''] = match;
  if (!COMPARATORS.includes(comparator)) {
    throw badRequest(`'filter' invalid for '${text}', comparator ${comparator} not in ${COMPARATORS.join(', ')}`);
  }
  const path = fields.split('.');
  const condition: Filter = { [comparator]: readOperand(comparator, { text: value, type: typeAt(path, scope) }) };
  return path.reduceRight<Filter>((inner, name) => ({ [name]: inner }), condition);
}

function readPart(text: string, scope: Scope): Filter {
  const match = /^(and|or|not)\((.*)\)$/s.exec(text);
  if (match === null) return readCondition(text, scope);
  const [, conjunction = '', content = ''] = match;
  const parts = splitList(content).map((part) => readPart(part, scope));
  if (conjunction !== 'not') return { [conjunction]: parts };
  if (parts.length !== 1) {
    throw badRequest(`'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)`);
  }
  return { not: parts[0] };
}

/** Reads a `filter` parameter: `field[comparator]:value`, joined by commas (and), `and(…)`, `or(…)` and `not(…)`. */
export function readFilter(text: string | null, scope: Scope): Filter {
  if (text === null || text === '') return {};
  return { and: splitList(text).map((part) => readPart(part, scope)) };
}
