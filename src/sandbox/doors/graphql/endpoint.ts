import { graphql, Kind, parse } from 'graphql';
import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import { executeRecordsRequest } from './execute.js';
import { answerAnonymously } from './anonymous.js';
import { graphqlError, ok } from '../answer.js';
import type { Answer } from '../answer.js';
import type { GraphqlRequest } from '../graphql-request.js';
import type { Identity } from '../../keys/identity.js';
import { commit, isWrite } from '../late-commit.js';
import { graphqlRefusal } from '../refusals.js';
import { spend } from '../spend.js';
import { workspaceSchema } from '../workspace.js';
import type { Workspace } from '../workspace.js';

/** Answers POST /graphql: introspection from the schema, everything else from the records. */
export async function graphqlEndpoint(call: {
  readonly request: GraphqlRequest;
  readonly identity: Identity;
  readonly workspace: Workspace;
}): Promise<Answer> {
  const { request, identity, workspace } = call;
  if (identity.kind === 'anonymous') return answerAnonymously(request);
  if (identity.kind !== 'key') return graphqlRefusal(identity.kind);
  if (asksForSchemaOnly(request)) return introspect(request, workspace);
  const execute = () =>
    executeRecordsRequest({
      ...request,
      store: workspace.records,
      role: identity.key.role,
      actor: { name: identity.key.name },
      spendToken: () => spend({ ...workspace, key: identity.key }),
    });
  return workspace.beforeCommit && isWrite(request, workspace.records) ? commit(workspace, execute) : execute();
}

async function introspect(request: GraphqlRequest, workspace: Workspace): Promise<Answer> {
  try {
    const { data, errors } = await graphql({
      schema: workspaceSchema(workspace),
      source: request.query,
      variableValues: request.variables,
      operationName: request.operationName,
    });
    return ok({ ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) });
  } catch (error) {
    // an object whose types collide with others breaks the schema of the whole workspace
    const message = error instanceof Error ? error.message : String(error);
    return graphqlError(message, { code: 'INTERNAL_SERVER_ERROR', userFriendlyMessage: 'An error occurred.' });
  }
}

/** Whether every root field of every operation is about the schema. Documents that do not parse are not. */
function asksForSchemaOnly({ query }: GraphqlRequest): boolean {
  try {
    const document = parse(query);
    const fields = document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? rootFields(definition.selectionSet, document) : [],
    );
    return fields.length > 0 && fields.every((field) => field.name.value.startsWith('__'));
  } catch {
    return false;
  }
}

function rootFields(set: SelectionSetNode, document: DocumentNode): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION
      ? fragment.selectionSet.selections.filter((each) => each.kind === Kind.FIELD)
      : [];
  });
}
