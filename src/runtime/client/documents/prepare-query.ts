import type { QueryDocument } from '../client-members.js';
import type { DocumentNode, FragmentNode, OperationNode, VariableDefinitionNode } from './document-nodes.js';
import { withDuplicateCriteria } from './duplicate-criteria.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import type { Refuse } from '../call/reports.js';
import { printNode } from './print-document.js';
import { pickRequested } from './query-answer.js';
import { collectFields } from './query-fields.js';
import { queryRootsOf } from './query-roots.js';
import { printFields } from './query-text.js';
import { withDefaults } from './query-variables.js';
import { refuseLoss } from '../data/refuse-loss.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isBefore2 } from '../../objects/server-marks.js';

/** A query or mutation of an app, as it is given. */
export interface QueryRequest {
  readonly document: QueryDocument<unknown, object>;
  readonly variables: object;
  readonly path: '/graphql' | '/metadata';
  readonly objects: readonly ObjectDescription[];
  refuse: Refuse;
}

/** The same in a form that a server carries out as GraphQL would. */
export interface PreparedQuery {
  /** Undefined where nothing is left to be asked for. */
  readonly query: string | undefined;
  readonly variables: JsonRecord;
  readonly isWrite: boolean;
  /** What the document asks for, of the answer. */
  read(data: JsonRecord): JsonRecord;
}

/**
 * Does to a document what a server (2.21) does not do, as it carries queries of records out without a GraphQL library:
 * fills in the defaults of variables, resolves `@include` and `@skip`, restores aliases, selects what duplicates are found
 * by. What cannot be done is refused.
 * A document that needs nothing of that is sent as it is.
 */
export async function prepareQuery(request: QueryRequest): Promise<PreparedQuery> {
  const { path, refuse } = request;
  const document = await parsed(request);
  const [operation, ...others] = document.definitions.filter(isOperation);
  if (!operation || others.length > 0) throw refuse('a document must have one query or mutation');
  const variables = withDefaults(operation, { ...request.variables }, refuse);
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) refuseLoss(value, name, request);
  const text = document.loc?.source?.body ?? printNode(document);
  // That is a complete GraphQL server.
  if (path === '/metadata')
    return { query: text, variables, isWrite: operation.operation === 'mutation', read: (data) => data };
  return prepareRecords({ document, operation, text, variables }, request);
}

async function parsed({ document, refuse }: QueryRequest): Promise<DocumentNode> {
  // Whatever has parsed it, it has this shape. Anything else says as text what it is.
  if ((document as Partial<DocumentNode>).kind === 'Document') return document as DocumentNode;
  // Apps that send no text need not carry it.
  const { parseDocument } = await import('./parse-document.js');
  return parseDocument(String(document), refuse);
}

const isOperation = (node: OperationNode | FragmentNode): node is OperationNode => node.kind === 'OperationDefinition';

interface Parsed {
  readonly document: DocumentNode;
  readonly operation: OperationNode;
  readonly text: string;
  readonly variables: JsonRecord;
}

function prepareRecords({ document, operation, text, variables }: Parsed, request: QueryRequest): PreparedQuery {
  const { objects, refuse } = request;
  let isRewritten = false;
  const rewrite = (): void => {
    isRewritten = true;
  };
  const used = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((node) => (isOperation(node) ? [] : [[node.name.value, node] as const])),
  );
  const fields = collectFields(operation.selectionSet, { fragments, variables, refuse, used, rewrite });
  const roots = queryRootsOf(objects);
  const printing = { objects: new Map(objects.map((object) => [object.singular, object])), refuse, rewrite };
  const printed = [...fields].map(([key, { name, args, directives, fields: inner }]) => {
    const ofDuplicates = roots.duplicatesOf.get(name);
    const asked = inner && ofDuplicates ? withDuplicateCriteria(inner, ofDuplicates) : inner;
    if (asked !== inner) rewrite();
    const below = asked ? printFields([...asked.values()], { object: roots.objectOf.get(name) }, printing) : '';
    return (key === name ? '' : `${key}:`) + name + args + directives + below;
  });
  const names = [...fields.values()].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice && !objects.some(isBefore2)) throw refuse(`${twice} is asked for twice; send a query for each`);
  const isWrite = operation.operation === 'mutation' || names.some(roots.isWrite);
  if (!isRewritten) return { query: text, variables, isWrite, read: (data) => data };
  return {
    query: fields.size > 0 ? `${headOf(operation, used)}{${printed.join(' ')}}` : undefined,
    variables,
    isWrite,
    read: (data) => pickRequested(data, fields),
  };
}

/** What stands before the fields, without variables that nothing uses any more: a server before 2.x refuses these. */
function headOf(operation: OperationNode, used: ReadonlySet<string>): string {
  const isUsed = ({ variable }: VariableDefinitionNode) => used.has(variable.name.value);
  return printNode({
    ...operation,
    variableDefinitions: operation.variableDefinitions?.filter(isUsed),
    selectionSet: undefined,
  });
}
