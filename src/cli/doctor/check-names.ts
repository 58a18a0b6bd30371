import type { Workspace } from '../../plugin/workspace/workspace.js';
import { firstFew, ok, warning, type Finding } from './finding.js';

/**
 * Field names whose values a 2.x server leaves out of its answers, or fails on: words of the object model of JavaScript,
 * and `edges`, which every list in an answer has.
 */
const NAMES_THAT_LOSE_VALUES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'edges'];

/** Finds field names that break answers of the server. A name that breaks its schema makes the reading fail earlier. */
export function checkNames({ objects }: Pick<Workspace, 'objects'>): readonly Finding[] {
  const found = objects.flatMap(({ nameSingular, fields }) =>
    fields.filter(({ name }) => NAMES_THAT_LOSE_VALUES.includes(name)).map(({ name }) => `${nameSingular}.${name}`),
  );
  if (found.length === 0) return [ok('names', 'No field name causes trouble')];
  return [
    warning({
      about: 'names',
      what: `A 2.x server leaves the value of ${firstFew(found)} out of its answers, or fails on it.`,
      remedy: 'Change the API name of the field in Twenty under Settings → Data model.',
    }),
  ];
}
