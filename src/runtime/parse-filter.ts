import type { Expression, Operand, Scalar } from './filter-expression.js';
import { all, any, not } from './filter-expression.js';
import { comparesWithList, comparing } from './filter-operators.js';
import type { FieldFacts, Subject } from './filter-subject.js';
import { subjectBelow, UNKNOWN_FACTS } from './filter-subject.js';
import type { Operation } from './operation.js';
import type { UndefinedInFilter } from './options.js';
import { isKeyed, refuseLoss } from './refuse-loss.js';
import type { JsonRecord } from './selection.js';
import { isObject } from './selection.js';

interface Position {
  /** Where a value stands, for messages: `filter.or[1].name`. */
  readonly place: string;
  /** How many objects and lists are around it. */
  readonly depth: number;
  /** The keys of fields that lead to it. */
  readonly path: readonly string[];
  readonly subject: Subject;
  readonly operation: Operation;
  readonly undefinedInFilter: UndefinedInFilter;
}

// Deeper filters are taken for a mistake, such as an object that contains itself.
const GREATEST_DEPTH = 100;

/** What a filter says. Throws where a part of it cannot be sent, and names that part. */
export function parseFilter(operation: Operation, filter: unknown, undefinedInFilter: UndefinedInFilter): Expression {
  const subject = { object: operation.object };
  return parseWhole(filter, { place: 'filter', depth: 0, path: [], subject, operation, undefinedInFilter });
}

/** A filter, or a member of a list of them. `{}` holds for every record. */
function parseWhole(value: unknown, position: Position): Expression {
  if (!position.subject.object) return parseBelowField(value, position);
  if (!isFilter(value)) throw refuse(position, 'must be a filter');
  return parseKeys(value, position);
}

/** What stands below a field. `{}` is refused: it would find every record, and mostly comes of a value that got lost. */
function parseBelowField(value: unknown, position: Position): Expression {
  if (!isFilter(value) || Object.keys(value).length === 0)
    throw refuse(position, 'needs a condition, such as { eq: … }');
  return parseKeys(value, position);
}

function parseKeys(filter: JsonRecord, position: Position): Expression {
  if (position.depth > GREATEST_DEPTH) throw refuse(position, 'is nested too deeply');
  return all(Object.entries(filter).map(([key, value]) => parseEntry(key, value, position)));
}

function parseEntry(key: string, value: unknown, outer: Position): Expression {
  const position = inside(outer, `.${key}`);
  if (isLeftOut(value, position)) return true;
  if (key === 'and') return all(parseList(value, position));
  if (key === 'or') return any(parseList(value, position));
  if (key === 'not') return not(parseWhole(value, position));
  const { subject, operation, path } = position;
  const below = subjectBelow(subject, key, operation);
  // Where no description tells, an object belongs to a field and anything else to an operator.
  const isOperator = subject.facts ?? (!subject.object && !below.facts && !isFilter(value));
  if (isOperator) return parseOperator(key, value, { position, facts: subject.facts ?? UNKNOWN_FACTS });
  return parseBelowField(value, { ...position, path: [...path, key], subject: below });
}

function parseList(value: unknown, position: Position): readonly Expression[] {
  if (!Array.isArray(value)) throw refuse(position, 'must be a list of filters');
  return mapItems(value, position, parseWhole);
}

interface Operated {
  readonly position: Position;
  readonly facts: FieldFacts;
}

function parseOperator(operator: string, value: unknown, { position, facts }: Operated): Expression {
  const operand = operandOf(operator, value, position);
  if (operator === 'is' && operand !== 'NULL' && operand !== 'NOT_NULL')
    throw refuse(position, "must be 'NULL' or 'NOT_NULL'");
  if (operator === 'isEmptyArray' && typeof operand !== 'boolean') throw refuse(position, 'must be true or false');
  return comparing({ path: position.path, operator, operand, facts });
}

function operandOf(operator: string, value: unknown, position: Position): Operand {
  if (!comparesWithList(operator)) return scalarOf(value, position);
  if (!Array.isArray(value)) throw refuse(position, 'must be a list');
  return mapItems(value, position, scalarOf);
}

function scalarOf(value: unknown, position: Position): Scalar {
  refuseLoss(value, position.place, position.operation);
  // A Date and its like become what their `toJSON` returns.
  const json: unknown = JSON.parse(JSON.stringify(value));
  if (json !== null && typeof json === 'object') throw refuse(position, 'must be one value');
  return json as Scalar;
}

function mapItems<T>(
  list: readonly unknown[],
  position: Position,
  parse: (item: unknown, position: Position) => T,
): readonly T[] {
  // Array.from sees the holes of a list, too.
  return Array.from(list).flatMap((item, index) => {
    const at = inside(position, `[${index}]`);
    return isLeftOut(item, at) ? [] : [parse(item, at)];
  });
}

const inside = (position: Position, step: string): Position => ({
  ...position,
  place: position.place + step,
  depth: position.depth + 1,
});

function isLeftOut(value: unknown, position: Position): boolean {
  if (value !== undefined) return false;
  if (position.undefinedInFilter === 'ignore') return true;
  throw refuse(position, "is undefined (in reads, undefinedInFilter: 'ignore' leaves it out)");
}

// A Date is a value.
const isFilter = (value: unknown): value is JsonRecord =>
  isObject(value) && !Array.isArray(value) && typeof value !== 'function' && isKeyed(value) && !hasJson(value);

const hasJson = ({ toJSON }: JsonRecord): boolean => typeof toJSON === 'function';

const refuse = ({ operation, place }: Position, reason: string): Error => operation.refuse(`${place} ${reason}`);
