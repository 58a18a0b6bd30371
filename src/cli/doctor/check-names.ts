import type { Workspace } from '../../plugin/workspace/workspace.js';
import { ok, some, warning, type Finding } from './finding.js';

/** Field names with which a 2.21 server loses values: all of them are members of any JavaScript object, or of its answers. */
const LOST = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'edges'];

/** Names that break the answers of the server (one that breaks its schema fails the reading), and what schema and metadata disagree about. */
export function checkNames(workspace: Workspace): readonly Finding[] {
  const lost = workspace.objects.flatMap(({ nameSingular, fields }) =>
    fields.filter(({ name }) => LOST.includes(name)).map(({ name }) => `${nameSingular}.${name}`),
  );
  const findings = [
    ...(lost.length > 0
      ? [
          warning({
            about: 'names',
            what: `A 2.x server leaves the value of ${some(lost)} out of its answers, or fails on it.`,
            remedy: 'Change the API name of the field in Twenty under Settings → Data model.',
          }),
        ]
      : []),
    ...workspace.warnings.map((what) =>
      warning({
        about: 'schema',
        what: `${what}.`,
        remedy: 'Usually a new schema helps: change and save any field of the object in Twenty.',
      }),
    ),
  ];
  return findings.length > 0 ? findings : [ok('names', 'No name breaks an answer, and schema and metadata agree')];
}
