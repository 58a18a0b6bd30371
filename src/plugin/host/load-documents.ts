/** The documents of an app, as graphql-codegen loads them: files of GraphQL, and templates in code. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { GraphQLError, parse, Source } from 'graphql';
import picomatch from 'picomatch';
import { byText } from '../../twenty/order.js';
import type { SourceDocument } from '../documents/source-document.js';
import { failure } from '../failures.js';
import { MARK } from '../outputs/header.js';

const GRAPHQL_FILE = /\.(graphqls?|gql)$/;
const CODE_FILE = /\.[cm]?[jt]sx?$/;
const PLUCK = '@graphql-tools/graphql-tag-pluck';

/** Which documents, as `documents` of a configuration names them. */
interface DocumentsOfApp {
  /** Absolute; patterns are relative to it. */
  readonly cwd: string;
  /** Globs, files and folders; what `!` stands before is left out. */
  readonly patterns: readonly string[];
}

/** Loads them, sorted by file. Throws where there are none, where one cannot be read, and where code cannot be searched. */
export async function loadDocuments({ cwd, patterns }: DocumentsOfApp): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for (const file of filesOf({ cwd, patterns })) {
    const text = readFileSync(join(cwd, file), 'utf8');
    const sources = GRAPHQL_FILE.test(file) ? [new Source(text, file)] : await templatesIn({ file, text });
    documents.push(...sources.filter(({ body }) => body.trim() !== '').map((source) => parsed({ file, source })));
  }
  if (documents.length === 0) throw failure('DOCUMENTS_NOT_FOUND', { patterns });
  return documents;
}

function filesOf({ cwd, patterns }: DocumentsOfApp): readonly string[] {
  const globs = patterns.map((pattern) => asGlob({ cwd, pattern: pattern.replace(/^(!?)\.\//, '$1') }));
  const excluded = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const files = new Set<string>();
  for (const glob of globs.filter((each) => !each.startsWith('!'))) {
    const isMeant = picomatch(glob, { ignore: excluded });
    for (const file of filesBelow({ cwd, folder: picomatch.scan(glob).base })) if (isMeant(file)) files.add(file);
  }
  return [...files].sort(byText);
}

/** A folder means all that is in it. */
const asGlob = ({ cwd, pattern }: { readonly cwd: string; readonly pattern: string }): string =>
  statSync(resolve(cwd, pattern), { throwIfNoEntry: false })?.isDirectory() ? posix.join(pattern, '**') : pattern;

/** Files that may hold documents, by their paths from the working folder. Packages are none of the app's. */
function filesBelow({ cwd, folder }: { readonly cwd: string; readonly folder: string }): readonly string[] {
  const stats = statSync(join(cwd, folder), { throwIfNoEntry: false });
  if (stats?.isFile()) return [folder];
  if (stats === undefined) return [];
  return readdirSync(join(cwd, folder), { withFileTypes: true }).flatMap((entry): readonly string[] => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', '.git'].includes(entry.name) ? [] : filesBelow({ cwd, folder: path });
    return entry.isFile() && (GRAPHQL_FILE.test(path) || CODE_FILE.test(path)) ? [path] : [];
  });
}

interface Text {
  readonly file: string;
  readonly text: string;
}

/** What a package finds in code: `gql` and `graphql` templates, and those after a comment that says GraphQL. */
interface Plucking {
  readonly gqlPluckFromCodeStringSync: (
    file: string,
    text: string,
    options: { readonly skipIndent: boolean },
  ) => readonly Source[];
}

/** A tag, a call of one, a comment that says so, or a package whose tags may have any name. */
const MAY_HOLD_TEMPLATES =
  /\b(?:gql|graphql)\s*[`(<]|\/\*\s*graphql\s*\*\/|['"](?:graphql-tag|[^'"]*(?:apollo|gatsby|relay|urql)[^'"]*)['"]/i;

async function templatesIn({ file, text }: Text): Promise<readonly Source[]> {
  // what is generated stands among the files of an app
  if (text.slice(0, 2000).includes(MARK) || !MAY_HOLD_TEMPLATES.test(text)) return [];
  const { gqlPluckFromCodeStringSync } = await (import(PLUCK) as Promise<Plucking>).catch((error: unknown) => {
    const { code } = Object(error) as { readonly code?: unknown };
    throw code === 'ERR_MODULE_NOT_FOUND' ? failure('DOCUMENTS_IN_CODE', { file }) : error;
  });
  try {
    return gqlPluckFromCodeStringSync(file, text, { skipIndent: true });
  } catch (error) {
    throw failure('DOCUMENT_UNREADABLE', { place: file, reason: reasonOf(error) });
  }
}

function parsed({ file, source }: { readonly file: string; readonly source: Source }): SourceDocument {
  try {
    return { file, document: parse(source) };
  } catch (error) {
    const { line = 1, column = 1 } = (error instanceof GraphQLError && error.locations?.[0]) || {};
    const first = source.locationOffset.line - 1;
    throw failure('DOCUMENT_UNREADABLE', { place: `${file}:${line + first}:${column}`, reason: reasonOf(error) });
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
