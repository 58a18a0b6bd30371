import { describe, expect, it } from 'vitest';
import { moduleScope, SINGLE_MODULE, specifierOf, type Scope } from '../../../src/plugin/print/scope.js';

const scope = (): Scope =>
  moduleScope({ module: './objects/person', extension: '.js', namespaces: { './composites': 'composites' } });

/** What a view uses, what it writes then, and the imports that follow. */
const CASES: readonly {
  readonly given: string;
  readonly use: (scope: Scope) => readonly string[];
  readonly written: readonly string[];
  readonly imports: readonly string[];
}[] = [
  { given: 'nothing', use: () => [], written: [], imports: [] },
  {
    given: 'names of its own module',
    use: ({ type, value }) => [
      type({ name: 'Person', from: './objects/person' }),
      value({ name: 'personMeta', from: './objects/person' }),
    ],
    written: ['Person', 'personMeta'],
    imports: [],
  },
  {
    given: 'types of another module, one of them twice',
    use: ({ type }) => [
      type({ name: 'Company', from: './objects/company' }),
      type({ name: 'CompanyFilter', from: './objects/company' }),
      type({ name: 'Company', from: './objects/company' }),
    ],
    written: ['Company', 'CompanyFilter', 'Company'],
    imports: ["import type { Company, CompanyFilter } from './company.js';"],
  },
  {
    given: 'types and values whose spelling says nothing',
    use: ({ type, value }) => [
      type({ name: 'somethingMeta', from: './objects/company' }),
      value({ name: 'COMPANY', from: './objects/company' }),
    ],
    written: ['somethingMeta', 'COMPANY'],
    imports: ["import { COMPANY } from './company.js';", "import type { somethingMeta } from './company.js';"],
  },
  {
    given: 'a name as a type and as a value',
    use: ({ type, value }) => [
      type({ name: 'Stage', from: './objects/deal' }),
      value({ name: 'Stage', from: './objects/deal' }),
    ],
    written: ['Stage', 'Stage'],
    imports: ["import { Stage } from './deal.js';"],
  },
  {
    given: 'types of a module with a namespace',
    use: ({ type }) => [type({ name: 'Actor', from: './composites' })],
    written: ['composites.Actor'],
    imports: ["import type * as composites from '../composites.js';"],
  },
  {
    given: 'types and a value of a module with a namespace, and other modules',
    use: ({ type, value }) => [
      type({ name: 'QueryKey', from: '@tanstack/query-core' }),
      type({ name: 'Actor', from: './composites' }),
      value({ name: 'actorComposite', from: './composites' }),
      value({ name: 'client', from: './client' }),
    ],
    written: ['QueryKey', 'composites.Actor', 'composites.actorComposite', 'client'],
    imports: [
      "import * as composites from '../composites.js';",
      "import { client } from '../client.js';",
      "import type { QueryKey } from '@tanstack/query-core';",
    ],
  },
];

describe('a module that uses', () => {
  it.each(CASES)('$given', ({ use, written, imports }) => {
    const used = scope();
    expect(use(used)).toEqual(written);
    expect(used.imports()).toEqual(imports);
  });
});

describe('a name of two modules', () => {
  it('is refused', () => {
    const { type, value } = scope();
    type({ name: 'Company', from: './objects/company' });
    expect(() => value({ name: 'Company', from: './company' })).toThrow(
      './objects/person imports Company from ./objects/company and from ./company',
    );
  });

  it('is another name in a namespace', () => {
    const { type } = scope();
    expect(type({ name: 'Actor', from: './composites' })).toBe('composites.Actor');
    expect(type({ name: 'Actor', from: './objects/actor' })).toBe('Actor');
  });
});

describe('a single module that declares everything', () => {
  it('imports nothing', () => {
    expect(SINGLE_MODULE.type({ name: 'Company', from: './objects/company' })).toBe('Company');
    expect(SINGLE_MODULE.value({ name: 'meta', from: './objects/company' })).toBe('meta');
    expect(SINGLE_MODULE.imports()).toEqual([]);
  });
});

describe('the specifier of a module', () => {
  it.each([
    { module: './client', from: './objects/person', want: './objects/person.js' },
    { module: './objects/person', from: './objects/company', want: './company.js' },
    { module: './objects/person', from: './client', want: '../client.js' },
    { module: './validators/person', from: './objects/person', want: '../objects/person.js' },
    { module: './a/b/c', from: './a/d/e', want: '../d/e.js' },
    { module: './a/b', from: './a/b/c', want: './b/c.js' },
    { module: './client', from: 'zod', want: 'zod' },
    {
      module: './client',
      from: 'graphql-codegen-twenty/runtime/client',
      want: 'graphql-codegen-twenty/runtime/client',
    },
  ])('$from, seen from $module, is $want', ({ module, from, want }) => {
    expect(specifierOf({ module, from, extension: '.js' })).toBe(want);
  });
});
