import type { Workspace } from '../../plugin/workspace/workspace.js';
import { ok, warning, type Finding } from './finding.js';

/** What helps, by what a warning says. The last one is for all others: schema and metadata disagree. */
const REMEDIES = [
  {
    says: /is not known to this version/,
    remedy: 'Update graphql-codegen-twenty; until it knows the field type, presetConfig.fieldTypes can type the field.',
  },
  {
    says: /duplicates are told by it/,
    remedy: 'Compare findDuplicates with what Twenty shows; nothing else is affected.',
  },
  {
    says: /./,
    remedy: "If the server's schema is out of date, change and save any field of the object in Twenty.",
  },
] as const;

/** Finds where schema and metadata disagree, and where this version does not know what they say. */
export function checkSchema({ warnings }: Pick<Workspace, 'warnings'>): readonly Finding[] {
  if (warnings.length === 0) return [ok('schema', 'Schema and metadata agree')];
  return warnings.map((text) =>
    warning({ about: 'schema', what: `${text}.`, remedy: REMEDIES.find(({ says }) => says.test(text))?.remedy ?? '' }),
  );
}
