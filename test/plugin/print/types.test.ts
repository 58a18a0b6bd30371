import { describe, expect, it } from 'vitest';
import { interfaceDeclaration } from '../../../src/plugin/print/declarations.js';
import { layOut } from '../../../src/plugin/print/doc.js';
import {
  intersectionType,
  listType,
  literalUnion,
  objectType,
  readonlyListType,
  templateType,
  typeReference,
  unionType,
  writtenType,
  type TypeNode,
  typeDoc,
} from '../../../src/plugin/print/types.js';
import { firstDifference, type Printed } from './as-prettier.js';

const member = (type: (name: string) => TypeNode) => (name: string) =>
  interfaceDeclaration({ name: 'Person', members: [{ name: 'key', type: type(name), isOptional: true }] });

const TYPES: Readonly<Record<string, Printed>> = {
  'a union of texts': {
    ours: member((name) => literalUnion([name, 'second', 'third'])),
    flat: (name) => `export interface Person { key?: '${name}' | 'second' | 'third' }`,
  },
  'a name or null': {
    ours: member((name) => unionType([typeReference(name, ['A', 'B']), 'null'])),
    flat: (name) => `export interface Person { key?: ${name}<A, B> | null }`,
  },
  'a keyword or null': {
    ours: member((name) => unionType(['string', 'null', name])),
    flat: (name) => `export interface Person { key?: string | null | ${name} }`,
  },
  'a single type argument': {
    ours: member((name) => typeReference('twenty.Hold', [name])),
    flat: (name) => `export interface Person { key?: twenty.Hold<${name}> }`,
  },
  'type arguments': {
    ours: member((name) => typeReference('twenty.Omit', [name, literalUnion(['first', 'second'])])),
    flat: (name) => `export interface Person { key?: twenty.Omit<${name}, 'first' | 'second'> }`,
  },
  'a union as a type argument': {
    ours: member((name) => typeReference('twenty.Omit', ['Base', literalUnion([name, name])])),
    flat: (name) => `export interface Person { key?: twenty.Omit<Base, '${name}' | '${name}'> }`,
  },
  'a single union as a type argument': {
    ours: member((name) => typeReference('twenty.Of', [literalUnion([name, name])])),
    flat: (name) => `export interface Person { key?: twenty.Of<'${name}' | '${name}'> }`,
  },
  'a single written type as a type argument': {
    ours: member((name) => typeReference('twenty.Of', [writtenType(`keyof ${name}`)])),
    flat: (name) => `export interface Person { key?: twenty.Of<keyof ${name}> }`,
  },
  'type arguments in a union': {
    ours: member((name) =>
      unionType([
        typeReference('twenty.Exclude', [writtenType(`keyof ${name}`), literalUnion(['first', 'second'])]),
        "'third'",
      ]),
    ),
    flat: (name) => `export interface Person { key?: twenty.Exclude<keyof ${name}, 'first' | 'second'> | 'third' }`,
  },
  'an intersection of names': {
    ours: member((name) => intersectionType(['Hop', typeReference(name, ['never'])])),
    flat: (name) => `export interface Person { key?: Hop & ${name}<never> }`,
  },
  'an intersection with a union': {
    ours: member((name) => intersectionType(['ToMany', unionType(['boolean', typeReference(name, ['never'])])])),
    flat: (name) => `export interface Person { key?: ToMany & (boolean | ${name}<never>) }`,
  },
  'an intersection with an object type': {
    ours: member((name) =>
      intersectionType([
        typeReference('twenty.Omit', [name, literalUnion(['first'])]),
        objectType([{ name: 'second', type: 'string', isOptional: true }]),
      ]),
    ),
    flat: (name) => `export interface Person { key?: twenty.Omit<${name}, 'first'> & { second?: string } }`,
  },
  'an object type': {
    ours: member((name) =>
      objectType([
        { name, type: 'string', isOptional: false },
        { name: 'second', type: 'number', isOptional: true },
      ]),
    ),
    flat: (name) => `export interface Person { key?: { ${name}: string; second?: number } }`,
  },
  'a list of a union': {
    ours: member((name) => readonlyListType(literalUnion([name, 'second']))),
    flat: (name) => `export interface Person { key?: readonly ('${name}' | 'second')[] }`,
  },
  'a list of an object type': {
    ours: member((name) => listType(objectType([{ name, type: 'string', isOptional: false }]))),
    flat: (name) => `export interface Person { key?: { ${name}: string }[] }`,
  },
};

describe('types have their lines broken as prettier breaks them, whatever the length of a name', () => {
  it.each(Object.entries(TYPES))('%s', async (_name, printed) => {
    expect(await firstDifference(printed)).toBeUndefined();
  });
});

const UNBROKEN: readonly { readonly type: TypeNode; readonly want: string }[] = [
  { type: literalUnion([]), want: 'never' },
  { type: literalUnion(['a']), want: "'a'" },
  { type: literalUnion(["it's", 'a\nb']), want: `"it's" | 'a\\nb'` },
  { type: typeReference('Name', []), want: 'Name' },
  { type: listType('string'), want: 'string[]' },
  { type: listType(writtenType('A | B')), want: '(A | B)[]' },
  { type: listType(writtenType('{ a: A | B }')), want: '{ a: A | B }[]' },
  { type: readonlyListType(unionType(['A', 'null'])), want: 'readonly (A | null)[]' },
  { type: listType(intersectionType(['A', 'B'])), want: '(A & B)[]' },
  { type: objectType([]), want: '{}' },
  { type: objectType([{ name: 'a-b', type: 'A', isOptional: true }]), want: "{ 'a-b'?: A }" },
  { type: templateType({ start: 'name.', rest: literalUnion(['a', 'b']) }), want: "`name.${'a' | 'b'}`" },
  { type: templateType({ start: '`${x}\\', rest: 'A' }), want: '`\\`\\${x}\\\\${A}`' },
  {
    type: templateType({ start: '', rest: literalUnion(['a'.repeat(80), 'b'.repeat(80)]) }),
    want: `\`\${'${'a'.repeat(80)}' | '${'b'.repeat(80)}'}\``,
  },
];

describe('types', () => {
  it.each(UNBROKEN)('prints $want', ({ type, want }) => {
    expect(layOut(typeDoc(type))).toBe(want);
  });
});
