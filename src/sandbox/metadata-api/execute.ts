import { execute, GraphQLError, Kind, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { GraphqlRequest } from '../protocol/graphql-request.js';
import type { ServerVersion } from '../schema/rules.js';
import { failure } from './failure.js';
import { readRoot } from './read-root.js';
import type { MetadataApiState } from './read-root.js';
import { metadataSchema } from './schema.js';

/** A request to POST /metadata by somebody who may read the data model. */
export interface MetadataRequest extends GraphqlRequest {
  readonly version: ServerVersion;
  readonly state: MetadataApiState;
  /** Whether the key's role may change the data model and webhooks. */
  readonly canChange: boolean;
}

/** Answers a request to POST /metadata as the server does: validated, one use of each root field, HTTP 200 whatever happens. */
export async function executeMetadataRequest(request: MetadataRequest): Promise<object> {
  const schema = metadataSchema(request.version);
  try {
    const document = parse(request.query);
    refuseDuplicateRoots(document);
    const problems = validate(schema, document);
    if (problems.length > 0) return { errors: problems.map(located) };
    const result = await execute({
      schema,
      document,
      rootValue: readRoot(request.state),
      variableValues: request.variables,
      operationName: request.operationName,
    });
    return withServerErrors(result);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error.extensions['code'] ? plain(error) : located(error)] };
    throw error;
  }
}

function refuseDuplicateRoots(document: DocumentNode): void {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const names = definition.selectionSet.selections.flatMap((field) =>
      field.kind === Kind.FIELD ? [field.name.value] : [],
    );
    const repeated = names.find((name, position) => names.indexOf(name) !== position);
    if (repeated === undefined) continue;
    throw failure(`Duplicate root resolver: "${repeated}"`, {
      userFriendlyMessage: {
        id: 'UrzTjS',
        message: 'Duplicate root resolver found. Each root resolver can only be called once per document.',
      },
      code: 'BAD_USER_INPUT',
    });
  }
}

/** Syntax and validation errors carry their place and nothing else. */
const located = ({ message, locations }: GraphQLError): object => ({ message, ...(locations ? { locations } : {}) });

const plain = ({ message, extensions }: GraphQLError): object => ({ message, extensions });

/** Errors of root fields: with extensions, without place or path; `data` comes after them and is null as a whole. */
function withServerErrors({ data, errors }: ExecutionResult): object {
  if (!errors) return { data };
  const described = errors.map((error) => {
    const known = typeof error.extensions['code'] === 'string';
    if (known) return plain(error);
    return {
      message: error.message,
      extensions: { code: 'INTERNAL_SERVER_ERROR', userFriendlyMessage: 'An error occurred.' },
    };
  });
  return { errors: described, data: data ?? null };
}
