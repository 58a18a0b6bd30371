import type { Finding } from '../../plugin/documents/check-documents.js';
import type { SourceDocument } from '../../plugin/documents/source-document.js';
import type { Surroundings } from '../command.js';
import type { Target } from '../config/project.js';
import type { LoadedWorkspace } from '../source/load-workspaces.js';

/** What came of holding the documents of a project to its workspaces. */
export interface CheckedDocuments {
  /** How many files and templates there are. */
  readonly count: number;
  readonly findings: readonly Finding[];
  /** The findings, a line each. */
  readonly inWords: readonly string[];
}

/**
 * Checks the documents that the configuration names, and those of the given patterns, against each workspace. What is
 * needed for that is loaded where there are documents.
 */
export async function checkedDocuments({
  loaded,
  patterns,
  cwd,
}: Pick<Surroundings, 'cwd'> & {
  readonly loaded: readonly LoadedWorkspace[];
  readonly patterns: readonly string[];
}): Promise<CheckedDocuments> {
  const findings = new Map<string, Finding>();
  let count = 0;
  for (const { workspace, targets } of loaded) {
    for (const target of targets) {
      const documents = await documentsOf({ target, cwd, more: patterns });
      if (documents.length === 0) continue;
      count = Math.max(count, documents.length);
      const { checkDocuments, findingInWords } = await import('../../plugin/documents/check-documents.js');
      const { documents: option } = target.config;
      const { target: sender, rules } = typeof option === 'object' ? option : {};
      // two targets of one workspace may have the same documents
      for (const finding of checkDocuments({ ...workspace.source, documents, target: sender, rules }))
        findings.set(findingInWords(finding), finding);
    }
  }
  return { count, findings: [...findings.values()], inWords: [...findings.keys()] };
}

/** The documents of a target, and those of further patterns. */
export async function documentsOf({
  target,
  cwd,
  more = [],
}: Pick<Surroundings, 'cwd'> & { readonly target: Target; readonly more?: readonly string[] }): Promise<
  readonly SourceDocument[]
> {
  const patterns = [...patternsOf(target), ...more];
  if (patterns.length === 0) return [];
  const { loadDocuments } = await import('../../plugin/host/load-documents.js');
  return loadDocuments({ cwd, patterns });
}

/** Where the documents are that are generated for a target. */
export const patternsOf = ({ documents, config }: Target): readonly string[] =>
  config.documents === false ? [] : documents;
