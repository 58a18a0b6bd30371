/** The rules for documents as rules of ESLint, on the parser of `@graphql-eslint/eslint-plugin`. */
import { Kind, parse, Source, validate, type DocumentNode, type Location } from 'graphql';
import { asValidationRule, type DocumentRule, type RuleExtensions } from '../plugin/documents/document-rule.js';
import { documentFacts, type Target } from '../plugin/documents/facts/document-facts.js';
import { DOCUMENT_RULES } from '../plugin/documents/rules/registry.js';
import { packageVersion } from '../plugin/package-version.js';
import { isJsonObject } from '../twenty/json.js';
import { snapshotSource } from './snapshot-source.js';

/** Which workspace the documents are for, and what sends them. */
export interface LintOptions {
  /** Path of the snapshot file, which `twenty-codegen pull` writes; relative to the working folder. */
  readonly snapshot: string;
  /** Default: `$query`. */
  readonly target?: Target | undefined;
}

/** A place in the linted text: lines from 1, columns from 0. */
interface Place {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** What ESLint hands to a rule, as far as it is used here. */
interface LintContext {
  readonly sourceCode: { readonly text: string; readonly parserServices?: unknown };
  report(problem: { readonly loc: Place; readonly message: string }): void;
}

/** What the parser of graphql-eslint knows of other files; it warns whoever asks where it knows nothing. */
interface SiblingOperations {
  readonly available: boolean;
  readonly getFragments: () => readonly { readonly document: DocumentNode['definitions'][number] }[];
}

/** A rule of ESLint. */
interface LintRule {
  readonly meta: {
    readonly type: 'problem';
    readonly docs: { readonly description: string; readonly url: string };
    readonly schema: [];
  };
  create(context: object): { readonly Document: () => void };
}

/** A plugin of ESLint, with a configuration that switches on all of its rules under the name `twenty`. */
export interface LintPlugin {
  readonly meta: { readonly name: string; readonly version: string };
  readonly rules: Readonly<Record<string, LintRule>>;
  readonly configs: { readonly recommended: { readonly rules: Readonly<Record<string, 'error'>> } };
}

const PAGE = 'https://www.npmjs.com/package/graphql-codegen-twenty';

/**
 * Makes the plugin for one workspace. The snapshot is read when the first document is linted; where it cannot be read, that
 * is the error of the file.
 */
export const eslintPlugin = (options: LintOptions): LintPlugin => ({
  meta: { name: 'graphql-codegen-twenty', version: packageVersion() },
  rules: Object.fromEntries(DOCUMENT_RULES.map((rule) => [rule.name, lintRule(rule, options)])),
  configs: {
    recommended: { rules: Object.fromEntries(DOCUMENT_RULES.map(({ name }) => [`twenty/${name}`, 'error'] as const)) },
  },
});

const lintRule = (rule: DocumentRule, { snapshot, target }: LintOptions): LintRule => ({
  meta: { type: 'problem', docs: { description: rule.about, url: PAGE }, schema: [] },
  create: (given) => ({
    Document() {
      // what ESLint calls a rule with; its own types know nothing of the text that a parser read
      const context = given as LintContext;
      const { sourceCode } = context;
      const facts = documentFacts({ ...snapshotSource(snapshot), target });
      const document = parse(new Source(sourceCode.text));
      const own = document.definitions[0]?.loc?.source;
      const whole: DocumentNode = {
        ...document,
        definitions: [...document.definitions, ...siblings(sourceCode, document)],
      };
      for (const { message, nodes, extensions } of validate(facts.schema, whole, [asValidationRule(rule, facts)])) {
        const loc = nodes?.[0]?.loc;
        if (!loc || loc.source !== own) continue;
        // set by `asValidationRule`
        const { remedy } = extensions as unknown as RuleExtensions;
        context.report({ loc: placeOf(loc), message: `${message}. ${remedy}` });
      }
    },
  }),
});

/** Fragments of other files, where the configuration of graphql-eslint names `documents`. */
function siblings(
  { parserServices }: LintContext['sourceCode'],
  { definitions }: DocumentNode,
): DocumentNode['definitions'] {
  const services = isJsonObject(parserServices) ? parserServices['siblingOperations'] : undefined;
  const { available, getFragments } = Object(services) as Partial<SiblingOperations>;
  const own = new Set(definitions.map((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? each.name.value : '')));
  return (available === true ? (getFragments?.() ?? []) : [])
    .map(({ document }) => document)
    .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION && !own.has(each.name.value));
}

const placeOf = ({ startToken, endToken }: Location): Place => ({
  start: { line: startToken.line, column: startToken.column - 1 },
  end: { line: endToken.line, column: endToken.column - 1 + endToken.end - endToken.start },
});
