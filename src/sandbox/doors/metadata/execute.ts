import { execute, GraphQLError, parse, validate } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { ok } from '../answer.js';
import type { Answer } from '../answer.js';
import type { GraphqlRequest } from '../graphql-request.js';
import type { ServerVersion } from '../../../twenty/versions/server-versions.js';
import { failure } from './failure.js';
import { operationOf, refuseDuplicateRoots } from './operation.js';
import { readRoot } from './read-root.js';
import type { Node } from './nodes.js';
import type { MetadataApiState } from './state.js';
import { metadataSchema } from './schema.js';
import { writeRoot } from './write-root.js';

/** A request to POST /metadata by somebody who may read the data model. */
export interface MetadataRequest extends GraphqlRequest {
  readonly version: ServerVersion;
  readonly state: MetadataApiState;
  /** Whether the key's role may change the data model and webhooks. */
  readonly canChange: boolean;
}

/** Answers a request to POST /metadata as the server does: validated, one use of each root field, HTTP 200 unless a variable is wrong. */
export async function executeMetadataRequest(request: MetadataRequest): Promise<Answer> {
  const schema = metadataSchema(request.version);
  try {
    const document = parse(request.query);
    refuseDuplicateRoots(document);
    const problems = validate(schema, document);
    if (problems.length > 0) return ok({ errors: problems.map(located) });
    const isMutation = operationOf(document, request.operationName)?.operation === 'mutation';
    if (isMutation && !request.canChange) return ok({ errors: [plain(permissionDenied)], data: null });
    const result = await execute({
      schema,
      document,
      rootValue: rootValue(request),
      variableValues: request.variables,
      operationName: request.operationName,
    });
    if (result.data === undefined && result.errors?.every(isVariableError) === true) {
      return { status: 400, body: { errors: result.errors.map(variableError) } };
    }
    return ok(withServerErrors(result));
  } catch (error) {
    if (error instanceof GraphQLError)
      return ok({ errors: [error.extensions['code'] ? plain(error) : located(error)] });
    throw error;
  }
}

/** The root fields that the request may use: what changes the data model, and webhooks, only for those who may. */
function rootValue({ state, version, canChange }: MetadataRequest): Node {
  const reads = readRoot({ state, version });
  if (canChange) return { ...reads, ...writeRoot({ state, version }) };
  return { ...reads, webhooks: refuseWebhooks, webhook: refuseWebhooks };
}

const DENIED = 'Entity performing the request does not have permission';

function refuseWebhooks(): never {
  throw failure(DENIED, {
    code: 'INTERNAL_SERVER_ERROR',
    userFriendlyMessage:
      'You do not have permission to access this feature. Please contact your workspace administrator for access.',
  });
}

const permissionDenied = failure(DENIED, {
  userFriendlyMessage: 'User does not have permission.',
  subCode: 'PERMISSION_DENIED',
  code: 'FORBIDDEN',
});

/** Syntax and validation errors carry their place and nothing else. */
const located = ({ message, locations }: GraphQLError): object => ({ message, ...(locations ? { locations } : {}) });

const plain = ({ message, extensions }: GraphQLError): object => ({ message, extensions });

const isVariableError = ({ message }: GraphQLError): boolean => message.startsWith('Variable "');

/** An error of a variable: where only a part of it is wrong, the server tells only what is wrong with that. */
const variableError = ({ message, originalError }: GraphQLError): object => ({
  message: message.replace(/^Variable "[^]*?" got invalid value [^]*?; /, ''),
  extensions: {
    userFriendlyMessage: 'An error occurred.',
    code: 'BAD_USER_INPUT',
    ...(originalError instanceof GraphQLError ? originalError.extensions : {}),
    http: { status: 400 },
  },
});

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
