import { describe, expect, it } from 'vitest';
import {
  constant,
  importDeclaration,
  interfaceDeclaration,
  typeAlias,
} from '../../../src/plugin/print/declarations.js';
import {
  call,
  functionExpression,
  listLiteral,
  objectLiteral,
  openObjectLiteral,
  text,
} from '../../../src/plugin/print/expressions.js';
import {
  intersectionType,
  listType,
  literalUnion,
  objectType,
  readonlyListType,
  typeReference,
  unionType,
  writtenType,
  type TypeNode,
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

const INTERFACES: Readonly<Record<string, Printed>> = {
  'one base with type arguments': {
    ours: (name) =>
      interfaceDeclaration({
        name: 'Person',
        extends: [typeReference('twenty.Directions', [name, literalUnion(['first', 'second'])])],
        members: [],
      }),
    flat: (name) => `export interface Person extends twenty.Directions<${name}, 'first' | 'second'> {}`,
  },
  'one base without type arguments': {
    ours: (name) =>
      interfaceDeclaration({ name, extends: ['twenty.Client'], members: [{ name: 'a', type: 'string' }] }),
    flat: (name) => `export interface ${name} extends twenty.Client { a: string }`,
  },
  'one base that is a name of its own': {
    ours: (name) => interfaceDeclaration({ name, extends: ['Client'], members: [] }),
    flat: (name) => `export interface ${name} extends Client {}`,
  },
  'a base of a base': {
    ours: (name) =>
      interfaceDeclaration({
        name: 'Person',
        extends: [
          typeReference('twenty.UpdateOf', [
            typeReference('twenty.Omit', [name, literalUnion(['first'])]),
            objectType([{ name: 'emails', type: "'primaryEmail'", isOptional: false }]),
          ]),
        ],
        members: [],
      }),
    flat: (name) =>
      `export interface Person extends twenty.UpdateOf<twenty.Omit<${name}, 'first'>, { emails: 'primaryEmail' }> {}`,
  },
  'a type parameter with a default': {
    ours: (name) =>
      interfaceDeclaration({
        name: 'Person',
        typeParameters: [{ name: 'T', constraint: name, default: name }],
        extends: [typeReference('twenty.First', ['T'])],
        members: [],
      }),
    flat: (name) => `export interface Person<T extends ${name} = ${name}> extends twenty.First<T> {}`,
  },
  'several bases': {
    ours: (name) =>
      interfaceDeclaration({
        name,
        typeParameters: [{ name: 'T', constraint: 'Types', default: 'Types' }],
        extends: [typeReference('twenty.First', ['T']), typeReference('twenty.Second', ['T'])],
        members: [],
      }),
    flat: (name) => `export interface ${name}<T extends Types = Types> extends twenty.First<T>, twenty.Second<T> {}`,
  },
  'a method': {
    ours: (name) =>
      interfaceDeclaration({
        name: 'Person',
        members: [
          {
            name: 'selecting',
            typeParameters: ['const S'],
            parameters: [{ name: 'select', type: typeReference('twenty.Exactly', ['S', name]) }],
            returns: typeReference('Operations', [typeReference('twenty.With', ['Types', 'S'])]),
          },
        ],
      }),
    flat: (name) =>
      `export interface Person { selecting<const S>(select: twenty.Exactly<S, ${name}>): Operations<twenty.With<Types, S>> }`,
  },
};

const OTHERS: Readonly<Record<string, Printed>> = {
  'a type alias of a name': {
    ours: (name) => typeAlias({ name: 'Stage', type: writtenType(`(typeof ${name})[keyof typeof ${name}]`) }),
    flat: (name) => `export type Stage = (typeof ${name})[keyof typeof ${name}];`,
  },
  'a type alias of a union': {
    ours: (name) => typeAlias({ name: 'Stage', type: literalUnion([name, 'second']) }),
    flat: (name) => `export type Stage = '${name}' | 'second';`,
  },
  'a generic type alias': {
    ours: (name) =>
      typeAlias({
        name: 'PersonResult',
        typeParameters: [{ name: 'S', constraint: 'PersonSelect' }],
        type: typeReference('twenty.Result', [name, 'S']),
      }),
    flat: (name) => `export type PersonResult<S extends PersonSelect> = twenty.Result<${name}, S>;`,
  },
  'a generic type alias with a long head': {
    ours: (name) =>
      typeAlias({
        name,
        typeParameters: [{ name: 'S', constraint: 'PersonSelect' }],
        type: typeReference('twenty.Result', ['PersonTypes', 'S']),
      }),
    flat: (name) => `export type ${name}<S extends PersonSelect> = twenty.Result<PersonTypes, S>;`,
  },
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
  'an import': {
    ours: (name) => importDeclaration({ names: [name, 'second'], from: './a.js', isTypeOnly: true }),
    flat: (name) => `import type { ${name}, second } from './a.js';`,
  },
  'an import of one name': {
    ours: (name) => importDeclaration({ names: [name], from: './a.js', isTypeOnly: false }),
    flat: (name) => `import { ${name} } from './a.js';`,
  },
};

describe.each([
  ['types', TYPES],
  ['interfaces', INTERFACES],
  ['other declarations', OTHERS],
])('%s have their lines broken as prettier breaks them, whatever the length of a name', (_, table) => {
  it.each(Object.entries(table))('%s', async (_name, printed) => {
    expect(await firstDifference(printed)).toBeUndefined();
  });
});
