import { parse, Source } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDocuments, findingInWords, type DocumentsCheck } from '../../src/plugin/documents/check-documents.js';
import { DOCUMENT_RULES } from '../../src/plugin/documents/rules/registry.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { sourceOf } from '../generate/sources.js';
import { small } from '../fixtures/small.js';
import { CORRECT, OPERATIONS } from './correct.js';
import { marked, TRAPS } from './traps.js';

let source: WorkspaceSource;
beforeAll(async () => {
  source = await sourceOf(exampleWorkspace);
});

const check = (text: string, options: Partial<DocumentsCheck> = {}) =>
  checkDocuments({ ...source, documents: [{ file: 'a.graphql', document: parse(new Source(text)) }], ...options });

describe('a document with one trap', () => {
  it.each(TRAPS)('$rule: $says', ({ rule, text: written, says, remedy, isRepaired }) => {
    const { text, line, column } = marked(written);
    const found = check(text, { target: 'any' });
    expect(found).toEqual([
      {
        file: 'a.graphql',
        line,
        column,
        rule,
        what: expect.stringContaining(says) as string,
        remedy: expect.stringContaining(remedy) as string,
      },
    ]);
    expect(check(text, { target: '$query' })).toEqual(isRepaired ? [] : found);
    if (rule !== 'graphql') expect(check(text, { target: 'any', rules: { [rule]: false } })).toEqual([]);
  });

  it('is there for every rule that a 2.x server needs', () => {
    const needed = DOCUMENT_RULES.filter(({ servers }) => servers !== '1.x').map(({ name }) => name);
    expect(needed.filter((name) => !TRAPS.some(({ rule }) => rule === name))).toEqual([]);
  });
});

const documentOf = (file: string, text: string) => ({ file, document: parse(new Source(text, file)) });

describe('documents that do what they say', () => {
  it('are at least twenty, and none is reported', () => {
    expect(OPERATIONS.length).toBeGreaterThanOrEqual(20);
    expect(checkDocuments({ ...source, documents: CORRECT.map(({ name, text }) => documentOf(name, text)) })).toEqual(
      [],
    );
  });

  it.each([
    {
      when: 'an empty condition is an element of its own',
      filter: '{ and: [{ jobTitle: { is: NULL } }, { id: { is: NOT_NULL } }] }',
    },
    {
      when: 'it stands on the record of a relation',
      filter: '{ company: { name: { eq: "" }, employees: { gt: 1 } } }',
    },
    { when: 'an `in` is on another type', filter: '{ jobTitle: { in: ["CTO"] }, companyId: { in: ["a"] } }' },
    { when: 'what is compared is a variable', filter: '$filter' },
  ])('are those in which $when', ({ filter }) => {
    const head = filter === '$filter' ? 'query Q($filter: PersonFilterInput!)' : 'query Q';
    expect(check(`${head} { people(filter: ${filter}) { edges { node { id } } } }`, { target: 'any' })).toEqual([]);
  });
});

describe('documents of several files', () => {
  it('use fragments of each other, and each finding names the file that it stands in', () => {
    const found = checkDocuments({
      ...source,
      documents: [
        documentOf('b.graphql', 'query B { companies { edges { node { ...Deep } } } }'),
        documentOf('a.graphql', '\nfragment Deep on Company { nickname }'),
      ],
    });
    expect(found).toMatchObject([{ file: 'a.graphql', line: 2, column: 28, rule: 'known-fields' }]);
    expect(findingInWords(found[0]!)).toMatch(
      /^a\.graphql:2:28 `Company` has no field `nickname`.*\. .* \[known-fields\]$/,
    );
  });

  it('may hide a list in a list behind fragments', () => {
    const text = `
      query C { companies { edges { node { ...P } } } }
      fragment P on Company { people { edges { node { company { ...T } } } } }
      fragment T on Company { ▸opportunities { edges { node { id } } } }`;
    const { text: plain, line, column } = marked(text);
    expect(check(plain)).toMatchObject([{ rule: 'no-list-in-list', line, column }]);
  });

  it('are checked to the end where a fragment contains itself', () => {
    const found = check('query C { companies { edges { node { ...F } } } } fragment F on Company { id ...F }');
    expect(found).toMatchObject([{ rule: 'graphql', what: 'Cannot spread fragment "F" within itself' }]);
  });
});

describe('older and newer servers', () => {
  it('before 2.0, carry out what GraphQL has, and fail in ways of their own', async () => {
    const older = await sourceOf(small, { version: '1.2' });
    const ofOlder = (text: string) => check(text, { ...older, target: 'any' }).map(({ rule }) => rule);
    expect(ofOlder('query A($n: Int = 5) { all: people(first: $n) { edges { node { key: id } } } }')).toEqual([]);
    expect(ofOlder('{ people(filter: { createdAt: { gt: "2026-01-01" } }) { edges { node { id } } } }')).toEqual([
      'no-inline-date',
    ]);
    expect(ofOlder('{ people(filter: { id: { eq: "a", neq: "b" } }) { edges { node { id } } } }')).toEqual([
      'one-operator',
    ]);
  });

  it('since 2.38, know the whole order in a cursor', async () => {
    const newer = await sourceOf(exampleWorkspace, { version: '2.43' });
    const { text } = marked(TRAPS.find(({ rule }) => rule === 'cursor-order')!.text);
    expect(check(text, { ...newer })).toEqual([]);
  });
});
