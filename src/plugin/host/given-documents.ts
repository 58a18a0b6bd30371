import { relative } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import type { SourceDocument } from '../documents/source-document.js';

/** The documents that graphql-codegen has loaded for an output, each by its path from the working folder. */
export const givenDocuments = (documents: readonly Types.DocumentFile[]): readonly SourceDocument[] =>
  documents.flatMap(({ location, document }) =>
    document ? [{ file: location === undefined ? 'a document' : fileOf(location), document }] : [],
  );

/** With the slashes of the configuration, so that files come in one order on every system. */
const fileOf = (location: string): string => relative(process.cwd(), location).replaceAll('\\', '/');
