import { hiddenFieldsOf } from '../../records/access/permissions.js';
import type { RecordContext } from '../../records/context.js';
import type { RecordObject } from '../../records/model/record-object.js';
import { CodedRestError } from './rest-error.js';

/** How many fields of a record REST shows unless they are asked for by name (2.47). */
export const MOST_FIELDS = 200;

/** Which columns and relations of a record REST shows. */
export interface ChosenFields {
  readonly columns: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

interface FieldsRequest {
  readonly context: RecordContext;
  readonly object: RecordObject;
  readonly query: URLSearchParams;
  readonly depth: 0 | 1;
}

const unknown = (name: string): CodedRestError =>
  new CodedRestError(`'fields' parameter invalid: there is no field '${name}'`, 'INVALID_FIELDS_QUERY_PARAM');

/** Columns that come first where a record has too many. */
const FIRST = ['id', 'createdAt', 'updatedAt', 'deletedAt', 'position'];

const readableColumns = ({ context, object }: Pick<FieldsRequest, 'context' | 'object'>): readonly string[] => {
  const hidden = hiddenFieldsOf(context.role, object);
  return [...object.columns.keys()].filter((name) => !hidden.includes(name));
};

/** Whether REST leaves fields of a record out, because there are too many and none is asked for. */
export const isCapped = (request: Pick<FieldsRequest, 'context' | 'object' | 'query'>): boolean =>
  request.context.store.behaviour.restFields &&
  request.query.get('fields') === null &&
  readableColumns(request).length > MOST_FIELDS;

/** What a request asks for by `fields`, or all that it gets without; undefined where nothing is left out. */
export function chosenFields(request: FieldsRequest): ChosenFields | undefined {
  const { context, object, query, depth } = request;
  const given = query.get('fields');
  if (!context.store.behaviour.restFields) return undefined;
  if (given === null) return isCapped(request) ? firstFields(request) : undefined;
  const readable = new Set(readableColumns(request));
  const columns = new Set(['id']);
  const relations = new Set<string>();
  for (const name of given.split(',').map((each) => each.trim())) {
    const relation = object.relations.get(name);
    const isReadable = relation !== undefined && !context.role.hiddenObjects.includes(relation.target);
    if (readable.has(name)) columns.add(name);
    else if (isReadable && relation.kind === 'toOne') {
      columns.add(relation.column);
      if (depth === 1) relations.add(name);
    } else if (isReadable && depth === 1) relations.add(name);
    else throw unknown(name);
  }
  return { columns, relations };
}

function firstFields({ context, object }: FieldsRequest): ChosenFields {
  const { labelIdentifierFieldMetadataId: label, imageIdentifierFieldMetadataId: image } = object.metadata;
  const rank = (name: string): number => {
    const field = object.columns.get(name)?.field;
    if (FIRST.includes(name)) return FIRST.indexOf(name);
    if (field !== undefined && (field.id === label || field.id === image)) return FIRST.length;
    return FIRST.length + (field?.isCustom === true ? 2 : 1);
  };
  const sorted = [...readableColumns({ context, object })].sort(
    (left, right) => rank(left) - rank(right) || (left < right ? -1 : 1),
  );
  return { columns: new Set(sorted.slice(0, MOST_FIELDS)), relations: new Set(object.relations.keys()) };
}
