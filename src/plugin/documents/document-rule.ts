/** What a rule for documents is: a trap of the server, and where a document falls into it. */
import { GraphQLError, type ASTNode, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';
import type { DocumentFacts } from './facts/document-facts.js';

/** What a rule says of one place. */
export interface Problem {
  /** What the server does there, in one sentence without a full stop. */
  readonly what: string;
  /** What to write instead, as a sentence. */
  readonly remedy: string;
}

/** What a rule looks at a document with. */
export interface RuleContext {
  readonly facts: DocumentFacts;
  /** Types at the visited place, fragments, schema. */
  readonly graphql: ValidationContext;
  /** Reports a problem, at most one of this rule for each node. */
  readonly report: (node: ASTNode, problem: Problem) => void;
}

/** A rule for documents. */
export interface DocumentRule {
  /** Tells it from others: `no-nested-alias`. */
  readonly name: string;
  /** What it finds, as the documentation lists it. */
  readonly about: string;
  /** Whether `$query` does what the server leaves undone, so that the rule is for other clients only. */
  readonly isRepairedByQuery?: true;
  /** The servers that have the trap: all, or those before 2.0, which validate documents, or those since. */
  readonly servers: 'all' | '1.x' | '2.x';
  /** Visits a document. */
  readonly visit: (context: RuleContext) => ASTVisitor;
}

/** What a rule puts into the extensions of its errors. */
export interface RuleExtensions {
  readonly rule: string;
  readonly remedy: string;
}

/** Whether a rule has anything to say of the documents of a workspace. */
export function applies({ isRepairedByQuery, servers }: DocumentRule, { target, server }: DocumentFacts): boolean {
  if (isRepairedByQuery && target === '$query') return false;
  return servers === 'all' || (servers === '1.x') === server.isValidating;
}

/** The rule as one of graphql-js, for `validate(schema, document, rules)`. */
export const asValidationRule =
  (rule: DocumentRule, facts: DocumentFacts): ValidationRule =>
  (graphql) => {
    if (!applies(rule, facts)) return {};
    const reported = new Set<ASTNode>();
    return rule.visit({
      facts,
      graphql,
      report: (node, { what, remedy }) => {
        if (reported.has(node)) return;
        reported.add(node);
        const extensions: RuleExtensions = { rule: rule.name, remedy };
        graphql.reportError(new GraphQLError(what, { nodes: node, extensions: { ...extensions } }));
      },
    });
  };
