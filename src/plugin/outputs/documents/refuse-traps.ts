import { Kind } from 'graphql';
import { checkDocuments, findingInWords, type DocumentsCheck } from '../../documents/check-documents.js';
import { failure } from '../../failures.js';
import type { SourceDocument } from '../../documents/source-document.js';

/** Throws where documents would do something else than they say, and where an operation has no name to type it by. */
export function refuseTraps(check: DocumentsCheck): void {
  const findings = [...checkDocuments(check).map(findingInWords), ...check.documents.flatMap(unnamed)];
  if (findings.length > 0) throw failure('DOCUMENTS_REFUSED', { findings });
}

const unnamed = ({ file, document }: SourceDocument): readonly string[] =>
  document.definitions.flatMap((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION || each.name) return [];
    return [
      `${file}:${each.loc?.startToken.line ?? 1} the ${each.operation} has no name. Give it one: its types and its document are called after it.`,
    ];
  });
