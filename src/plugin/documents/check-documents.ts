/** Holds the documents of an app to what the server does. */
import { Kind, validate, type DocumentNode, type GraphQLError } from 'graphql';
import { byText } from '../../twenty/order.js';
import type { RuleExtensions } from './document-rule.js';
import { GRAPHQL_RULES, rulesOf, type RuleChoice } from './document-rules.js';
import { documentFacts, type DocumentFacts, type DocumentFactsParts } from './facts/document-facts.js';
import type { SourceDocument } from './source-document.js';

/** A place in a document that does not do what it says. */
export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The name of the rule, or `graphql` for what GraphQL itself does not allow. */
  readonly rule: string;
  /** What happens there, in one sentence without a full stop. */
  readonly what: string;
  readonly remedy: string;
}

/** What is checked, and by which rules. */
export interface DocumentsCheck extends DocumentFactsParts, RuleChoice {
  readonly documents: readonly SourceDocument[];
}

/**
 * Checks documents together, so that fragments may stand in other files. Findings come in the order of files and lines; at
 * one node, ours win over those of graphql.
 */
export function checkDocuments({ documents, rules, ...parts }: DocumentsCheck): readonly Finding[] {
  const facts = documentFacts(parts);
  const merged: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: documents.flatMap(({ document }) => document.definitions),
  };
  const find = placesOf(documents);
  const own = errorsOf({ merged, facts, rules: rulesOf({ facts, rules }) });
  const known = new Set(own.map(({ nodes }) => nodes?.[0]));
  const general = errorsOf({ merged, facts, rules: GRAPHQL_RULES }).filter(({ nodes }) => !known.has(nodes?.[0]));
  const found = [...own, ...general].map((error) => ({ ...wordsOf(error), ...find(error) }));
  return found.sort(
    (left, right) => byText(left.file, right.file) || left.line - right.line || left.column - right.column,
  );
}

const errorsOf = ({
  merged,
  facts,
  rules,
}: {
  readonly merged: DocumentNode;
  readonly facts: DocumentFacts;
  readonly rules: Parameters<typeof validate>[2];
}): readonly GraphQLError[] => validate(facts.schema, merged, rules, { maxErrors: 500 });

function wordsOf({ message, extensions }: GraphQLError): Pick<Finding, 'rule' | 'what' | 'remedy'> {
  const { rule, remedy } = extensions as Partial<RuleExtensions>;
  if (rule !== undefined && remedy !== undefined) return { rule, what: message, remedy };
  return {
    rule: 'graphql',
    what: message.replace(/\.$/, ''),
    remedy: 'Correct it; the schema of the workspace says what there is.',
  };
}

/** Where errors are: a node knows its place, and its definition the file. */
function placesOf(
  documents: readonly SourceDocument[],
): (error: GraphQLError) => Pick<Finding, 'file' | 'line' | 'column'> {
  const files = new Map(
    documents.flatMap(({ file, document }) =>
      document.definitions.map((definition) => [definition.loc?.source, file] as const),
    ),
  );
  return ({ nodes, locations }) => {
    const source = nodes?.[0]?.loc?.source;
    const { line, column } = locations?.[0] ?? { line: 1, column: 1 };
    // where the source is a template in code
    const { line: first, column: indent } = source?.locationOffset ?? { line: 1, column: 1 };
    return {
      file: files.get(source) ?? documents[0]?.file ?? '',
      line: line + first - 1,
      column: line === 1 ? column + indent - 1 : column,
    };
  };
}

/** A finding on one line: `people.graphql:3:12 the alias … [no-nested-alias]`. */
export const findingInWords = ({ file, line, column, rule, what, remedy }: Finding): string =>
  `${file}:${line}:${column} ${what}. ${remedy} [${rule}]`;
