import type { FieldNode } from 'graphql';
import { ADMIN } from '../../keys/role.js';
import type { Role } from '../../keys/role.js';
import type { RecordContext, RequestActor } from '../../records/context.js';
import { RecordError } from '../../errors.js';
import type { RootField } from '../../records/model/root-fields.js';
import { executeSearch, SEARCH_FIELDS } from './execute-search.js';
import { readSelection } from '../../records/select/selection.js';
import type { Fragments } from '../../records/select/selection.js';
import type { RecordStore } from '../../records/store/store.js';
import { answerError } from './answer.js';
import type { AnswerBody, AnswerError } from './answer.js';
import { checkArguments, readArguments } from './arguments.js';
import { parseDocument, requestedOperation } from './document.js';
import { rootOperations } from './operations.js';

/** A request to POST /graphql with a key that is valid. */
export interface RecordsRequest {
  readonly store: RecordStore;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
  /** What the key may do; everything by default. */
  readonly role?: Role | undefined;
  /** Who the key says it is. */
  readonly actor?: RequestActor | undefined;
  /** Called once for each root field; throws where the rate limit is reached. */
  readonly spendToken?: (() => void) | undefined;
}

/** An answer of POST /graphql: its status, and a body that is JSON unless it is text. */
export interface RecordsAnswer {
  readonly status: number;
  readonly body: AnswerBody | string;
}

/** How many root fields one operation may have. */
export const ROOT_FIELD_LIMIT = 20;

const refused = (message: string) => new RecordError(message, { code: 'BAD_USER_INPUT' });

/** Throws where there are too many root fields, or one of them twice, aliased or not. */
function checkRootFields(fields: readonly FieldNode[]): void {
  if (fields.length > ROOT_FIELD_LIMIT) {
    throw refused(
      `Query too complex - Too many root resolvers requested: ${fields.length} - Maximum allowed root resolvers: ${ROOT_FIELD_LIMIT}`,
    );
  }
  const seen = new Set<string>();
  for (const { name } of fields) {
    if (seen.has(name.value)) throw refused(`Duplicate root resolver: "${name.value}"`);
    seen.add(name.value);
  }
}

interface FieldCall {
  readonly field: FieldNode;
  readonly root: RootField;
  readonly fragments: Fragments;
  readonly request: RecordsRequest;
}

function answerField({ field, root, fragments, request }: FieldCall): unknown {
  const args = readArguments(field, request.variables ?? {});
  const operation = rootOperations[root.operation];
  checkArguments(args, operation.rules);
  request.spendToken?.();
  const context: RecordContext = {
    store: request.store,
    role: request.role ?? ADMIN,
    actor: request.actor ?? { name: 'API' },
  };
  return operation.run({ context, object: root.object, args, selection: readSelection(field.selectionSet, fragments) });
}

function unknownField({ name, loc }: FieldNode): AnswerError {
  const start = loc?.startToken;
  return {
    message: `Cannot query field "${name.value}" on type "Query".`,
    ...(start === undefined ? {} : { locations: [{ line: start.line, column: start.column }] }),
  };
}

const isIntrospection = (field: FieldNode): boolean => ['__schema', '__type'].includes(field.name.value);

/** What a 2.21 server says of introspection that shares a request with records. */
const MIXED_INTROSPECTION: AnswerError = {
  message: "Cannot read properties of undefined (reading 'objectMetadataUniversalIdentifier')",
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

function answerFields(fields: readonly FieldNode[], fragments: Fragments, request: RecordsRequest): AnswerBody {
  const { rootFields } = request.store.model();
  const errors: AnswerError[] = [];
  const data = fields.map((field): readonly [string, unknown] => {
    const key = field.alias?.value ?? field.name.value;
    const root = rootFields.get(field.name.value);
    if (root === undefined) return [key, null];
    try {
      return [key, answerField({ field, root, fragments, request })];
    } catch (error) {
      errors.push(answerError(error));
      return [key, null];
    }
  });
  if (fields.some(isIntrospection)) errors.unshift(MIXED_INTROSPECTION);
  return { data: Object.fromEntries(data), ...(errors.length === 0 ? {} : { errors }) };
}

/** Answers root fields that are no records: `search`, or nothing that the server knows. */
function answerCore(fields: readonly FieldNode[], request: RecordsRequest): RecordsAnswer {
  const unknown = fields.filter((field) => !SEARCH_FIELDS.has(field.name.value));
  if (unknown.length > 0) return { status: 200, body: { errors: unknown.map(unknownField) } };
  return executeSearch({
    store: request.store,
    role: request.role ?? ADMIN,
    query: request.query,
    variables: request.variables ?? {},
    operationName: request.operationName ?? undefined,
  });
}

function answerOperation(request: RecordsRequest): RecordsAnswer {
  const operation = requestedOperation(parseDocument(request.query), request.operationName ?? undefined);
  // the server fails here, with a page of stack trace
  if (operation === undefined)
    return { status: 500, body: 'Error: Must provide operation name if query contains multiple operations.' };
  const { fields, fragments } = operation;
  const { rootFields } = request.store.model();
  const core = fields.filter((field) => !rootFields.has(field.name.value) && !isIntrospection(field));
  if (core.length > 0 && core.length < fields.length) {
    const split = 'This query cannot be executed as a single request. Please split it into separate queries.';
    return { status: 200, body: { errors: [answerError(refused(split))] } };
  }
  if (core.length > 0) return answerCore(core, request);
  try {
    checkRootFields(fields);
  } catch (error) {
    return { status: 200, body: { data: {}, errors: [answerError(error)] } };
  }
  return { status: 200, body: answerFields(fields, fragments, request) };
}

/**
 * Answers a request for records the way a 2.21 server does: root fields are run one by one without validation against
 * the schema, and each has an error of its own. Never throws.
 */
export function executeRecordsRequest(request: RecordsRequest): RecordsAnswer {
  try {
    return answerOperation(request);
  } catch (error) {
    return { status: 200, body: { errors: [answerError(error)] } };
  }
}
