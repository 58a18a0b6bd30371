import { expect, test } from 'vitest';
import { createReports } from '../../src/runtime/client/call/reports.js';
import { serializeData } from '../../src/runtime/client/data/serialize-data.js';
import type { CompositeDescription } from '../../src/runtime/objects/object-description.js';

const fields = { main: true, others: true } as const;

/** What is sent for a value of such a composite. */
function sent({ facts, value, intent }: { facts: object; value: unknown; intent: 'create' | 'change' }): object {
  // What it is called does not matter.
  const composite: CompositeDescription = { name: 'Anything', fields, ...facts };
  const object = { singular: 'x', plural: 'xs', scalars: 'id', composites: { it: composite } };
  return serializeData({ it: value }, intent, { ...createReports('xs.update'), object, objects: new Map() });
}

const MAIN = { primary: 'main' };
const TEXT = { emptiedBy: 'main' };

test.each([
  [
    'null in a change is a null for each part',
    { facts: {}, value: null, intent: 'change' },
    { main: null, others: null },
  ],
  ['null in a create is left out', { facts: {}, value: null, intent: 'create' }, undefined],
  ['null that the server takes stays', { facts: { takesNull: true }, value: null, intent: 'change' }, null],
  ['so it does in a create', { facts: { takesNull: true }, value: null, intent: 'create' }, null],
  ['null of what `` empties is left out of a create', { facts: TEXT, value: null, intent: 'create' }, undefined],
  ['a value with its primary part stays', { facts: MAIN, value: { main: 'a' }, intent: 'change' }, { main: 'a' }],
  ['so does one without it in a create', { facts: MAIN, value: { others: [] }, intent: 'create' }, { others: [] }],
  ['and one without any part', { facts: MAIN, value: {}, intent: 'change' }, {}],
] as const)('%s', (_, given, want) => {
  expect(sent(given)).toEqual(want === undefined ? {} : { it: want });
});

test.each([
  ['it needs main, or it is wiped', { facts: MAIN, value: { others: [] }, intent: 'change' }],
  ["it cannot be null; send { main: '' }", { facts: TEXT, value: null, intent: 'change' }],
] as const)('%s, so it is refused', (reason, given) => {
  expect(() => sent(given)).toThrow(`xs.update: ${reason}.`);
});
