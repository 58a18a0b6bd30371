import { describe, expect, it } from 'vitest';
import { importDeclaration, interfaceDeclaration, typeAlias } from '../../../src/plugin/print/declarations.js';
import { literalUnion, objectType, typeReference, writtenType } from '../../../src/plugin/print/types.js';
import { firstDifference, type Printed } from './as-prettier.js';

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
  'an import': {
    ours: (name) => importDeclaration({ names: [name, 'second'], from: './a.js', isTypeOnly: true }),
    flat: (name) => `import type { ${name}, second } from './a.js';`,
  },
  'an import of one name': {
    ours: (name) => importDeclaration({ names: [name], from: './a.js', isTypeOnly: false }),
    flat: (name) => `import { ${name} } from './a.js';`,
  },
};

describe('interfaces have their lines broken as prettier breaks them, whatever the length of a name', () => {
  it.each(Object.entries(INTERFACES))('%s', async (_name, printed) => {
    expect(await firstDifference(printed)).toBeUndefined();
  });
});

describe('aliases and imports have their lines broken as prettier breaks them, whatever the length of a name', () => {
  it.each(Object.entries(OTHERS))('%s', async (_name, printed) => {
    expect(await firstDifference(printed)).toBeUndefined();
  });
});

describe('doc comments of declarations', () => {
  it('stand above a declaration and above its members, at their indent', () => {
    expect(
      interfaceDeclaration({
        doc: ['One.', 'Two */ lines.'],
        name: 'Person',
        members: [
          { doc: ['First.'], name: 'first', type: 'A', isReadonly: true },
          { doc: ['Second,', 'on two lines.'], name: 'second-', type: 'B', isOptional: true },
        ],
      }),
    ).toBe(`/**
 * One.
 * Two *\\/ lines.
 */
export interface Person {
  /** First. */
  readonly first: A;
  /**
   * Second,
   * on two lines.
   */
  'second-'?: B;
}`);
  });
});
