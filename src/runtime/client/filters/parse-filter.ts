import type { Expression, Scalar } from './filter-expression.js';
import { all, any, not } from './filter-expression.js';
import { comparesWithList, comparing } from './filter-operators.js';
import type { FieldFacts, Subject } from './filter-subject.js';
import { subjectBelow, UNKNOWN_FACTS } from './filter-subject.js';
import type { ObjectContext } from '../call/object-context.js';
import type { UndefinedInFilter } from '../options.js';
import { isKeyed, refuseLoss } from '../data/refuse-loss.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';

interface Position {
  /** Where a value stands, for messages: `filter.or[1].name`. */
  readonly place: string;
  /** How many objects and lists are around it. */
  readonly depth: number;
  /** The keys of fields that lead to it. */
  readonly path: readonly string[];
  readonly subject: Subject;
  readonly context: ObjectContext;
  readonly undefinedInFilter: UndefinedInFilter;
}

// Deeper filters are taken for a mistake, such as an object that contains itself.
const GREATEST_DEPTH = 100;

/** What a filter says. Throws where a part of it cannot be sent, and names that part. */
export function parseFilter(
  filter: unknown,
  { context, undefinedInFilter }: Pick<Position, 'context' | 'undefinedInFilter'>,
): Expression {
  const subject = { object: context.object };
  return parseWhole(filter, { place: 'filter', depth: 0, path: [], subject, context, undefinedInFilter });
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
  return all(Object.entries(filter).map(([key, value]) => parseEntry({ key, value }, inside(position, `.${key}`))));
}

interface Entry {
  readonly key: string;
  readonly value: unknown;
}

function parseEntry({ key, value }: Entry, position: Position): Expression {
  if (isLeftOut(value, position)) return true;
  if (key === 'and') return all(parseList(value, position));
  if (key === 'or') return any(parseList(value, position));
  if (key === 'not') return not(parseWhole(value, position));
  const { subject, context, path } = position;
  const below = subjectBelow(subject, key, context.objects);
  // Without a description, a key with an object is taken for a field, any other for an operator.
  const isKnown = subject.object ?? below.facts;
  const facts = subject.facts ?? (isKnown || isFilter(value) ? undefined : UNKNOWN_FACTS);
  if (facts) return parseOperator({ key, value }, { position, facts });
  return parseBelowField(value, { ...position, path: [...path, key], subject: below });
}

function parseList(value: unknown, position: Position): readonly Expression[] {
  if (!Array.isArray(value)) throw refuse(position, 'must be a list of filters');
  return itemsOf(value, position).map((each) => parseWhole(each.item, each.position));
}

interface Operated {
  readonly position: Position;
  readonly facts: FieldFacts;
}

function parseOperator({ key: operator, value }: Entry, { position, facts }: Operated): Expression {
  const operand = comparesWithList(operator) ? scalarsOf(value, position) : scalarOf(value, position);
  if (operator === 'is' && operand !== 'NULL' && operand !== 'NOT_NULL')
    throw refuse(position, "must be 'NULL' or 'NOT_NULL'");
  if (operator === 'isEmptyArray' && typeof operand !== 'boolean') throw refuse(position, 'must be true or false');
  return comparing({ path: position.path, operator, operand, facts });
}

function scalarsOf(value: unknown, position: Position): readonly Scalar[] {
  if (!Array.isArray(value)) throw refuse(position, 'must be a list');
  return itemsOf(value, position).map((each) => scalarOf(each.item, each.position));
}

function scalarOf(value: unknown, position: Position): Scalar {
  refuseLoss(value, position.place, position.context);
  // A Date and its like become what their `toJSON` returns.
  const json: unknown = JSON.parse(JSON.stringify(value));
  if (json !== null && typeof json === 'object') throw refuse(position, 'must be one value');
  return json as Scalar;
}

interface Item {
  readonly item: unknown;
  readonly position: Position;
}

// Array.from sees the holes of a list, too.
const itemsOf = (list: readonly unknown[], position: Position): readonly Item[] =>
  Array.from(list, (item, index): Item => ({ item, position: inside(position, `[${index}]`) })).filter(
    (each) => !isLeftOut(each.item, each.position),
  );

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

const refuse = ({ context, place }: Position, reason: string): Error => context.refuse(`${place} ${reason}`);
