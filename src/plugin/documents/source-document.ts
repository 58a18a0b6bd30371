import type { DocumentNode } from 'graphql';

/** Operations and fragments of an app, from one file. */
export interface SourceDocument {
  /** As messages name it. */
  readonly file: string;
  /** Parsed, with locations. */
  readonly document: DocumentNode;
}
