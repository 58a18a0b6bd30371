import { badRequest } from './rest-error.js';
import { splitList } from './split-list.js';

/** A filter in the form that GraphQL has. */
export type Filter = Readonly<Record<string, unknown>>;

const COMPARATORS = 'eq neq in containsAny is gt gte lt lte startsWith endsWith like ilike'.split(' ');

const unquoted = (text: string): string => (/^["'].*["']$/s.test(text) ? text.slice(1, -1) : text);

/** The values of a condition are texts, whatever the type of the field; those of `is` keep their quotes. */
function readOperand(comparator: string, text: string): unknown {
  if (comparator === 'is') return text;
  if (comparator !== 'in' && comparator !== 'containsAny') return unquoted(text);
  if (!text.startsWith('[') || !text.endsWith(']')) {
    throw badRequest(
      `'filter' invalid for '${comparator}' operator. Received '${text}' but array value expected eg: 'field[${comparator}]:[value_1,value_2]'`,
    );
  }
  return text.slice(1, -1).split(',').map(unquoted);
}

function readCondition(text: string): Filter {
  const match = /^([^[]+)\[([^\]]+)\]:(.+)$/s.exec(text);
  if (match === null) throw badRequest(`'filter' invalid for '${text}'. eg: price[gte]:10`);
  const [, fields = '', comparator = '', value = ''] = match;
  if (!COMPARATORS.includes(comparator)) {
    throw badRequest(`'filter' invalid for '${text}', comparator ${comparator} not in ${COMPARATORS.join(', ')}`);
  }
  const condition: Filter = { [comparator]: readOperand(comparator, value) };
  return fields.split('.').reduceRight<Filter>((inner, name) => ({ [name]: inner }), condition);
}

const CONJUNCTION = /^(and|or|not)\((.+)\)$/s;

function readPart(text: string): Filter {
  const match = CONJUNCTION.exec(text);
  if (match === null) return readCondition(text);
  const [, conjunction = '', content = ''] = match;
  const parts = splitList(content).map(readPart);
  if (conjunction !== 'not') return { [conjunction]: parts };
  if (parts.length !== 1) {
    throw badRequest(`'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)`);
  }
  return { not: parts[0] };
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Throws where a bracket is missing; those inside of quotes count too. */
function demandBrackets(text: string): void {
  const missing = count(text, '(') - count(text, ')');
  if (missing === 0) return;
  const number = Math.abs(missing);
  const what = `${number} ${missing > 0 ? 'close' : 'open'} bracket${number > 1 ? 's are' : ' is'}`;
  throw badRequest(`'filter' invalid. ${what} missing in the query`);
}

/** Reads a `filter` parameter: `field[comparator]:value`, joined by commas (and), `and(…)`, `or(…)` and `not(…)`. */
export function readFilter(text: string | null): Filter {
  if (text === null) return {};
  demandBrackets(text);
  return readPart(CONJUNCTION.test(text) ? text : `and(${text})`);
}
