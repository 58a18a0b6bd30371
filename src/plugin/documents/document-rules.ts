/** The rules that a document of a workspace is held to: ours, and those of graphql that say nothing else of the same. */
import {
  FieldsOnCorrectTypeRule,
  getNamedType,
  Kind,
  LoneAnonymousOperationRule,
  NoUnusedFragmentsRule,
  ScalarLeafsRule,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  type GraphQLError,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { FILTERS, filterKindOf } from '../fields/filters.js';
import { documentFacts, type DocumentFacts, type DocumentFactsParts } from './facts/document-facts.js';
import { asValidationRule } from './document-rule.js';
import { DOCUMENT_RULES } from './rules/registry.js';

/** Which rules, beside the facts that they know. */
export interface RuleChoice {
  /** Rules by name; `false` switches one off. */
  readonly rules?: Readonly<Record<string, boolean>> | undefined;
}

/** Our rules as those of graphql-js, for `validate(schema, document, rules)`. */
export function documentRules({ rules = {}, ...parts }: DocumentFactsParts & RuleChoice): readonly ValidationRule[] {
  return rulesOf({ facts: documentFacts(parts), rules });
}

/** The same of facts that are known already. */
export const rulesOf = ({
  facts,
  rules = {},
}: RuleChoice & { readonly facts: DocumentFacts }): readonly ValidationRule[] =>
  DOCUMENT_RULES.filter(({ name }) => rules[name] !== false).map((rule) => asValidationRule(rule, facts));

/** Rules of graphql that ours replace, and those that are about a request and not about the documents of an app. */
const REPLACED: readonly ValidationRule[] = [
  FieldsOnCorrectTypeRule,
  ScalarLeafsRule,
  ValuesOfCorrectTypeRule,
  LoneAnonymousOperationRule,
  NoUnusedFragmentsRule,
];

/** What graphql itself says of documents, beside our rules. */
export const GRAPHQL_RULES: readonly ValidationRule[] = [
  ...specifiedRules.filter((rule) => !REPLACED.includes(rule)),
  valuesOutsideOfConditions,
];

/** Values are those of the schema; a 2.x server also compares options by order, which no schema lists. */
function valuesOutsideOfConditions(context: ValidationContext): ReturnType<ValidationRule> {
  // only the report is another one, so that everything else reads the context as it is
  const reporting = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) => {
        const [node] = error.nodes ?? [];
        const isOperator = node?.kind === Kind.OBJECT_FIELD && FILTERS.select.unlisted.includes(node.name.value);
        const type = context.getParentInputType();
        if (isOperator && type && filterKindOf(getNamedType(type).name) === 'select') return;
        context.reportError(error);
      },
    },
  }) as ValidationContext;
  return ValuesOfCorrectTypeRule(reporting);
}
