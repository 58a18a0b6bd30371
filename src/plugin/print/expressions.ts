/** Values of TypeScript, described before it is known where their lines break. */
import { builders } from 'prettier/doc';
import { isList, type Data } from './data-literal.js';
import { assignment, type RightSide } from './assignment.js';
import { bracketed, lines, type Doc } from './doc.js';
import { docComment, propertyKey, stringLiteral } from './escape.js';
import { typeArgumentsDoc, typeDoc, type TypeNode } from './types.js';

const { conditionalGroup, group, hardline, indent } = builders;

/** A value. A string is code that never breaks: a name, a number, `true`. */
export type Expression = string | TextLiteral | ObjectLiteral | ListLiteral | CallExpression | FunctionExpression;

interface TextLiteral {
  readonly kind: 'text';
  /** Escaped. */
  readonly code: string;
}

interface ObjectLiteral {
  readonly kind: 'object';
  readonly entries: readonly ObjectEntry[];
  /** Whether each entry has a line of its own even where all fit on one. */
  readonly isOpen: boolean;
}

interface ListLiteral {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

interface CallExpression {
  readonly kind: 'call';
  readonly callee: string;
  readonly typeArguments: readonly TypeNode[];
  readonly arguments: readonly Expression[];
  readonly isPure: boolean;
}

interface FunctionExpression {
  readonly kind: 'function';
  readonly returns: TypeNode;
  readonly result: Expression;
}

/** An entry of an object literal, what is spread into it, or a name that is its own key. */
export type ObjectEntry = KeyedEntry | { readonly spread: Expression } | { readonly shorthand: string };

/** An entry by its key, which is not yet escaped. */
export interface KeyedEntry {
  readonly key: string;
  readonly value: Expression;
  readonly doc?: readonly string[];
}

/** A text as a string literal. */
export const text = (value: string): Expression => ({ kind: 'text', code: stringLiteral(value) });

/** `{ a: 1, b: 2 }` on one line, or an entry a line where that is too long. */
export const objectLiteral = (entries: readonly ObjectEntry[]): Expression => ({
  kind: 'object',
  entries,
  isOpen: false,
});

/** An object literal with an entry a line, so that a new entry is a new line. */
export const openObjectLiteral = (entries: readonly ObjectEntry[]): Expression => ({
  kind: 'object',
  entries,
  isOpen: true,
});

/** `[a, b]`, or an item a line where that is too long. */
export const listLiteral = (items: readonly Expression[]): Expression => ({ kind: 'list', items });

/** `callee<Type>(argument)`. */
export const call = ({
  callee,
  typeArguments = [],
  arguments: values,
  isPure = false,
}: {
  readonly callee: string;
  readonly typeArguments?: readonly TypeNode[];
  readonly arguments: readonly Expression[];
  /** Whether a bundler may leave the call out where nobody uses its result. */
  readonly isPure?: boolean;
}): Expression => ({ kind: 'call', callee, typeArguments, arguments: values, isPure });

/** `(): Returns => result`. */
export const functionExpression = ({
  returns,
  result,
}: {
  readonly returns: TypeNode;
  readonly result: Expression;
}): Expression => ({ kind: 'function', returns, result });

/** Data as literals: an object or a list stays on one line where it fits. */
export function dataExpression(data: Data): Expression {
  if (typeof data === 'string') return text(data);
  if (data === null || typeof data !== 'object') return String(data);
  if (isList(data)) return listLiteral(data.map(dataExpression));
  return objectLiteral(Object.entries(data).map(([key, value]) => ({ key, value: dataExpression(value) })));
}

/** The document of a value. */
export function expressionDoc(expression: Expression): Doc {
  if (typeof expression === 'string') return expression;
  switch (expression.kind) {
    case 'text':
      return expression.code;
    case 'object':
      return objectDoc(expression);
    case 'list':
      return listDoc(expression);
    case 'call':
      return [
        expression.isPure ? '/* @__PURE__ */ ' : '',
        expression.callee,
        typeArgumentsDoc(expression.typeArguments),
        argumentsDoc(expression.arguments),
      ];
    case 'function':
      return group(['(): ', typeDoc(expression.returns), ' => ', resultDoc(expression.result)]);
  }
}

/** Where a value goes that is too long for the line on which its name stands. */
export const sideOf = (expression: Expression): RightSide =>
  typeof expression === 'object' && (expression.kind === 'text' || isPlainCall(expression)) ? 'below' : 'inside';

/** A call of nothing but a name moves as a whole. */
const isPlainCall = (expression: Expression): boolean =>
  typeof expression === 'object' &&
  expression.kind === 'call' &&
  expression.typeArguments.every((type) => typeof type === 'string') &&
  expression.arguments.every((argument) => typeof argument === 'string');

function objectDoc({ entries, isOpen }: ObjectLiteral): Doc {
  const parts = bracketed({
    open: '{',
    close: '}',
    parts: entries.map(entryDoc),
    padding: 'spaced',
    trailing: 'comma',
  });
  return group(parts, { shouldBreak: isOpen && entries.length > 0 });
}

function entryDoc(entry: ObjectEntry): Doc {
  if ('spread' in entry) return ['...', expressionDoc(entry.spread)];
  if ('shorthand' in entry) return entry.shorthand;
  const key = propertyKey(entry.key);
  const comment = docComment(entry.doc ?? []);
  return [
    comment === '' ? '' : [lines(comment.split('\n')), hardline],
    assignment({ left: key, operator: ':', right: expressionDoc(entry.value), side: entrySide(key, entry.value) }),
  ];
}

/** Below a key of up to four letters, a text would win too little room by a line of its own. */
function entrySide(key: string, value: Expression): RightSide {
  if (key.length <= 4 && (typeof value === 'string' || value.kind === 'text')) return 'beside';
  return sideOf(value);
}

/** A list of several objects, or lists, of several entries each is never on one line. */
function listDoc({ items }: ListLiteral): Doc {
  const isTable = items.length > 1 && (items.every(hasSeveral('object')) || items.every(hasSeveral('list')));
  return group(
    bracketed({ open: '[', close: ']', parts: items.map(expressionDoc), padding: 'tight', trailing: 'comma' }),
    { shouldBreak: isTable },
  );
}

const hasSeveral =
  (kind: 'object' | 'list') =>
  (item: Expression): boolean =>
    typeof item === 'object' &&
    ((kind === 'object' && item.kind === 'object' && item.entries.length > 1) ||
      (kind === 'list' && item.kind === 'list' && item.items.length > 1));

/** A last argument in brackets stays on the line of the call, as long as those before it do. */
function argumentsDoc(values: readonly Expression[]): Doc {
  const docs = values.map(expressionDoc);
  const apart = bracketed({ open: '(', close: ')', parts: docs, padding: 'tight', trailing: 'comma' });
  const last = docs[docs.length - 1];
  if (last === undefined || !isLastHugged(values)) return group(apart);
  const before = docs.slice(0, -1).map((doc) => [doc, ', ']);
  return conditionalGroup([
    ['(', ...before, last, ')'],
    ['(', ...before, group(last, { shouldBreak: true }), ')'],
    group(apart, { shouldBreak: true }),
  ]);
}

/** Two objects, or two lists, at the end break alike. */
function isLastHugged(values: readonly Expression[]): boolean {
  const [last, beforeLast] = [...values].reverse().map(kindOf);
  return (last === 'object' || last === 'list') && last !== beforeLast;
}

/** The kind of what holds something. */
function kindOf(value: Expression): 'object' | 'list' | undefined {
  if (typeof value === 'string') return undefined;
  if (value.kind === 'object') return value.entries.length > 0 ? 'object' : undefined;
  return value.kind === 'list' && value.items.length > 0 ? 'list' : undefined;
}

/** An object literal is in parentheses: without them, its braces would be those of a body. */
const resultDoc = (result: Expression): Doc =>
  typeof result === 'object' && result.kind === 'object'
    ? ['(', expressionDoc(result), ')']
    : group(indent([expressionDoc(result)]));
