import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox, exampleRecords } from '../../src/sandbox/index.js';
import { objectNamed } from '../../src/sandbox/records/model/record-model.js';
import { marked, TRAPS } from './traps.js';

const id = (number: number): string => `c0ffee00-0000-4000-8000-${String(number).padStart(12, '0')}`;
const VARIABLES = { id: id(10), ids: [id(10)], other: id(0), company: id(0), more: ['ada@navy.example'] };

/** What becomes of a document with a trap, as far as a few records show it. */
const OUTCOMES: Readonly<Record<string, RegExp>> = {
  'known-fields': /"jobTitel":null/,
  'select-parts': /"emails":null/,
  'no-nested-alias': /"node":{"jobTitle":"Chief engineer"}/,
  'no-list-in-list': /"errors":.*cannot be nested/,
  'select-deleted-at': /"company":{"name":"Acme","accountOwner":null}/,
  'select-duplicate-criteria': /{"data":{"personDuplicates":\[{"edges":\[\]}\]}}/,
  'no-variable-condition': /"errors":.*Cannot read properties of undefined/,
  'complete-values': /{"data":{"companies":{"edges":\[\]}}}/,
  'no-root-field-twice': /"errors":.*Duplicate root resolver/,
  'root-fields': /"errors":.*split it into separate queries/,
  'no-mutation-in-query': /{"data":{"deletePerson":{"id":/,
  'one-operator': /"errors":.*must have exactly one operator/,
  'known-operators': /"errors":.*Operator \\"eq\\" is not valid/,
  'no-date-time-in': /{"data":{"people":{"edges":\[\]}}}/,
  'lists-in-filters': /"errors":.*value\.map is not a function/,
  'one-relation-deep': /"errors":.*deeper than 1 hop/,
  'no-write-of-all': /{"data":{"deletePeople":\[({"id":"[^"]*"},?){4}\]}}/,
  'custom-write-filter': /"errors":.*Data validation error/,
  'one-link': /"errors":/,
  'page-arguments': /{"data":{"people":{"edges":\[{"node":{"id":"c0ffee00-0000-4000-8000-000000000010"}}/,
  'group-by-time-zone': /"errors":.*Time zone should be specified/,
};

describe('what a 2.21 server does with the trap of', () => {
  it.each(Object.entries(OUTCOMES))('%s is %s', async (rule, outcome) => {
    const sandbox = await createSandbox({ seed: exampleRecords, listen: false });
    onTestFinished(() => sandbox.close());
    const { text } = marked(TRAPS.find((trap) => trap.rule === rule)!.text);
    const [person] = sandbox.records.table(objectNamed(sandbox.records.model(), 'person')).rows();
    const response = await sandbox.fetch('https://crm.example.com/graphql', {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables: { ...VARIABLES, at: person?.createdAt } }),
    });
    expect(await response.text()).toMatch(outcome);
  });
});
