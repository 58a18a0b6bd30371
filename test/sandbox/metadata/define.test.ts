import { expect, it } from 'vitest';
import { defineWorkspace } from '../../../src/sandbox/metadata/define.js';

it.each([
  { names: [['sheep', 'sheep']], repeated: 'sheep' },
  {
    names: [
      ['person', 'people'],
      ['people', 'peoples'],
    ],
    repeated: 'people',
  },
])('names the name that occurs twice in $names', ({ names, repeated }) => {
  const objects = names.map(([nameSingular = '', namePlural = '']) => ({ nameSingular, namePlural, fields: {} }));
  expect(() => defineWorkspace({ objects })).toThrow(`The name "${repeated}" is used twice.`);
});
