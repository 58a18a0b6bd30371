/**
 * `graphql-codegen-twenty/rules`: what a Twenty server really does with documents, as validation rules of graphql-js and as
 * rules of ESLint.
 */
export { checkDocuments, findingInWords } from '../plugin/documents/check-documents.js';
export type { DocumentsCheck, Finding } from '../plugin/documents/check-documents.js';
export { asValidationRule } from '../plugin/documents/document-rule.js';
export type { DocumentRule, Problem, RuleContext } from '../plugin/documents/document-rule.js';
export { documentRules } from '../plugin/documents/document-rules.js';
export type { RuleChoice } from '../plugin/documents/document-rules.js';
export { documentFacts } from '../plugin/documents/facts/document-facts.js';
export type { DocumentFacts, DocumentFactsParts, Target } from '../plugin/documents/facts/document-facts.js';
export { DOCUMENT_RULES } from '../plugin/documents/rules/registry.js';
export type { SourceDocument } from '../plugin/documents/source-document.js';
export { eslintPlugin } from './eslint-plugin.js';
export type { LintOptions, LintPlugin } from './eslint-plugin.js';
export { snapshotSource } from './snapshot-source.js';
