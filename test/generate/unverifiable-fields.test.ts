import { expect, test } from 'vitest';
import { generate } from '../../src/plugin/generate.js';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { small } from '../fixtures/small.js';
import { sourceOf } from './sources.js';

/** The small workspace where a person has one more field. */
const withField = (name: string) => ({
  objects: small.objects.map((object) =>
    object.nameSingular === 'person'
      ? {
          ...object,
          fieldsList: [
            ...object.fieldsList,
            { id: `person.${name}`, type: 'TEXT', name, label: name, isNullable: true },
          ],
        }
      : object,
  ),
});

const warning = (name: string) =>
  `person.${name}: a 2.21 server signs this field and then leaves it out of webhooks, so that no delivery of person verifies; change the API name of the field in Twenty`;

test.each([
  { given: 'constructor', options: {}, want: [warning('constructor')] },
  { given: 'prototype', options: {}, want: [warning('prototype')] },
  { given: 'toString', options: {}, want: [] },
  { given: 'constructor', options: { webhooks: false }, want: [] },
])('a field named $given with the options $options: $want', async ({ given, options, want }) => {
  const source = await sourceOf(withField(given));
  const { warnings } = await generate({ source, config: readPresetConfig({ input: options }) });
  expect(warnings).toEqual(want);
});
