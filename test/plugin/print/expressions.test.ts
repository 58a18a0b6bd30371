import { describe, expect, it } from 'vitest';
import { constant } from '../../../src/plugin/print/declarations.js';
import { layOut } from '../../../src/plugin/print/doc.js';
import {
  call,
  functionExpression,
  listLiteral,
  objectLiteral,
  openObjectLiteral,
  text,
  expressionDoc,
  type Expression,
} from '../../../src/plugin/print/expressions.js';
import { literalUnion, readonlyListType, typeReference } from '../../../src/plugin/print/types.js';
import { firstDifference, type Printed } from './as-prettier.js';

const VALUES: Readonly<Record<string, Printed>> = {
  'a constant text': {
    ours: (name) => constant({ name: 'first', value: text(name) }),
    flat: (name) => `export const first = '${name}';`,
  },
  'a constant object': {
    ours: (name) =>
      constant({
        name: 'first',
        type: typeReference('twenty.Description', ['Types']),
        value: objectLiteral([
          { key: name, value: text('a') },
          { key: 'second', value: 'true' },
        ]),
      }),
    flat: (name) => `export const first: twenty.Description<Types> = { ${name}: 'a', second: true };`,
  },
  'a constant object behind a long head': {
    ours: (name) =>
      constant({
        name,
        type: typeReference('twenty.Description', ['Types']),
        value: openObjectLiteral([{ key: 'second', value: 'true' }]),
      }),
    flat: (name) => `export const ${name}: twenty.Description<Types> = {\n second: true };`,
  },
  'a constant object `as const`': {
    ours: (name) => constant({ name, value: openObjectLiteral([{ key: 'second', value: 'true' }]), isConst: true }),
    flat: (name) => `export const ${name} = {\n second: true } as const;`,
  },
  'a text in an object': {
    ours: (name) => constant({ name: 'first', value: openObjectLiteral([{ key: 'second', value: text(name) }]) }),
    flat: (name) => `export const first = {\n second: '${name}' };`,
  },
  'a text below a short key': {
    ours: (name) => constant({ name: 'first', value: openObjectLiteral([{ key: 'four', value: text(name) }]) }),
    flat: (name) => `export const first = {\n four: '${name}' };`,
  },
  'a name below a key': {
    ours: (name) => constant({ name: 'first', value: openObjectLiteral([{ key: 'second', value: name }]) }),
    flat: (name) => `export const first = {\n second: ${name} };`,
  },
  'a name below a short key': {
    ours: (name) => constant({ name: 'first', value: openObjectLiteral([{ key: 'four', value: name }]) }),
    flat: (name) => `export const first = {\n four: ${name} };`,
  },
  'a list of names': {
    ours: (name) =>
      constant({
        name: 'all',
        isExported: false,
        type: readonlyListType('Item'),
        value: listLiteral([name, 'second', text('third')]),
      }),
    flat: (name) => `const all: readonly Item[] = [${name}, second, 'third'];`,
  },
  'a list of objects': {
    ours: (name) =>
      constant({
        name: 'all',
        value: listLiteral([
          objectLiteral([
            { key: 'value', value: text(name) },
            { key: 'label', value: text('a') },
          ]),
          objectLiteral([
            { key: 'value', value: text('b') },
            { key: 'label', value: text('b') },
          ]),
        ]),
      }),
    flat: (name) => `export const all = [{ value: '${name}', label: 'a' }, { value: 'b', label: 'b' }];`,
  },
  'an object in an object': {
    ours: (name) =>
      constant({
        name: 'all',
        value: openObjectLiteral([
          {
            key: name,
            value: objectLiteral([
              { key: 'type', value: text('TEXT') },
              { key: 'label', value: text('Name') },
            ]),
          },
        ]),
      }),
    flat: (name) => `export const all = {\n ${name}: { type: 'TEXT', label: 'Name' } };`,
  },
  'a list in an object': {
    ours: (name) =>
      constant({
        name: 'all',
        value: openObjectLiteral([
          {
            key: 'options',
            value: listLiteral([
              objectLiteral([
                { key: 'value', value: text(name) },
                { key: 'label', value: text('Name') },
              ]),
            ]),
          },
        ]),
      }),
    flat: (name) => `export const all = {\n options: [{ value: '${name}', label: 'Name' }] };`,
  },
  'a call with an object': {
    ours: (name) =>
      constant({
        name: 'sample',
        type: typeReference('webhooks.Sample', ['Objects']),
        value: call({
          callee: 'webhooks.createSample',
          typeArguments: ['Objects'],
          arguments: [objectLiteral([{ key: name, value: objectLiteral([{ key: 'a', value: 'b' }]) }])],
        }),
      }),
    flat: (name) =>
      `export const sample: webhooks.Sample<Objects> = webhooks.createSample<Objects>({ ${name}: { a: b } });`,
  },
  'a call with names': {
    ours: (name) =>
      constant({
        name: 'schema',
        type: typeReference('SchemaOf', [name]),
        value: call({ callee: 'schema', typeArguments: [name], arguments: ['object'] }),
      }),
    flat: (name) => `export const schema: SchemaOf<${name}> = schema<${name}>(object);`,
  },
  'a call in an object': {
    ours: (name) =>
      constant({
        name: 'fields',
        value: openObjectLiteral([
          {
            key: 'status',
            value: call({ callee: 'select', arguments: [name, objectLiteral([{ key: 'required', value: 'true' }])] }),
          },
        ]),
      }),
    flat: (name) => `export const fields = {\n status: select(${name}, { required: true }) };`,
  },
  'a function that makes an object': {
    ours: (name) =>
      constant({
        name: 'fields',
        value: functionExpression({
          returns: typeReference('FieldsOf', [name, literalUnion(['a', 'b'])]),
          result: openObjectLiteral([{ spread: call({ callee: 'common', arguments: [] }) }]),
        }),
      }),
    flat: (name) => `export const fields = (): FieldsOf<${name}, 'a' | 'b'> => ({\n ...common() });`,
  },
};

describe('values have their lines broken as prettier breaks them, whatever the length of a name', () => {
  it.each(Object.entries(VALUES))('%s', async (_name, printed) => {
    expect(await firstDifference(printed)).toBeUndefined();
  });
});

const UNBROKEN: readonly { readonly value: Expression; readonly want: string }[] = [
  { value: objectLiteral([]), want: '{}' },
  { value: openObjectLiteral([]), want: '{}' },
  { value: listLiteral([]), want: '[]' },
  { value: listLiteral([listLiteral(['1', '2']), listLiteral(['3'])]), want: '[[1, 2], [3]]' },
  { value: listLiteral([listLiteral(['1', '2']), listLiteral(['3', '4'])]), want: '[\n  [1, 2],\n  [3, 4],\n]' },
  { value: call({ callee: 'make', arguments: [] }), want: 'make()' },
  { value: call({ callee: 'make', typeArguments: ['A', 'B'], arguments: [text("it's")] }), want: `make<A, B>("it's")` },
  { value: call({ callee: 'make', arguments: ['a'], isPure: true }), want: '/* @__PURE__ */ make(a)' },
  { value: objectLiteral([{ shorthand: 'links' }, { key: 'a', value: 'b' }]), want: '{ links, a: b }' },
  { value: functionExpression({ returns: 'A', result: 'b' }), want: '(): A => b' },
  { value: openObjectLiteral([{ spread: call({ callee: 'common', arguments: [] }) }]), want: '{\n  ...common(),\n}' },
  { value: objectLiteral([{ key: 'a-b', value: text('\u2028') }]), want: `{ 'a-b': '\\u2028' }` },
  { value: objectLiteral([{ key: '__proto__', value: text('`${x}`') }]), want: `{ ['__proto__']: '\`\${x}\`' }` },
  { value: objectLiteral([{ key: 'a', value: '1', doc: ['A */ b.'] }]), want: '{\n  /** A *\\/ b. */\n  a: 1,\n}' },
];

describe('values', () => {
  it.each(UNBROKEN)('prints $want', ({ value, want }) => {
    expect(layOut(expressionDoc(value))).toBe(want);
  });
});
