import { badInput, RecordError } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import type { RecordObject, ToOne } from '../model/record-object.js';

/** The `where` of a `connect`. */
export type Where = Readonly<Record<string, unknown>>;

/** Whether a value is an object that is read by name. */
export const isWhere = (value: unknown): value is Where => isContainer(value) && !Array.isArray(value);

/** What the input of a to-one relation asks for; `unknown` is a `connect` that the server does not take for one. */
export type RelationInput =
  | { readonly kind: 'connect'; readonly where: Where }
  | { readonly kind: 'disconnect' | 'leave' }
  | { readonly kind: 'unknown'; readonly member: 'connect' | 'disconnect' };

const isText = (value: unknown): boolean => typeof value === 'string';

/**
 * The `where` of a `connect`, if the server takes it for one: every value is text, or an object of texts. So a unique
 * number, an empty `where` and an id of null connect nothing (measured on 2.21).
 */
function whereOf(input: Where): Where | undefined {
  const where = isWhere(input.connect) ? input.connect.where : undefined;
  if (!isWhere(where) || Object.keys(where).length === 0) return undefined;
  const isKnown = Object.values(where).every(
    (value) => isText(value) || (isContainer(value) && Object.values(value).every(isText)),
  );
  return isKnown ? where : undefined;
}

/** Reads the input of a to-one relation; throws what the server says about one that is neither connect nor disconnect. */
export function readRelationInput(relation: ToOne, input: unknown): RelationInput {
  if (!isWhere(input) || (input.connect == null && input.disconnect == null)) {
    throw badInput({
      subCode: 'INVALID_ARGS_DATA',
      message: `Relation "${relation.name}" requires connect or disconnect operation`,
    });
  }
  const where = whereOf(input);
  const hasDisconnect = typeof input.disconnect === 'boolean';
  if (where !== undefined && hasDisconnect) {
    throw new RecordError('Cannot have both connect and disconnect for the same field on undefined.', {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: 'This connection is not allowed.',
    });
  }
  if (where !== undefined) return { kind: 'connect', where };
  if (!hasDisconnect) return { kind: 'unknown', member: input.connect == null ? 'disconnect' : 'connect' };
  return { kind: input.disconnect === true ? 'disconnect' : 'leave' };
}

/** Throws unless all items of one request connect a relation by the same fields, in the same order. */
export function demandSameKeys(items: readonly Where[], object: RecordObject): void {
  for (const relation of object.relations.values()) {
    const keys = items.flatMap((item) => {
      const input = item[relation.name];
      const where = relation.kind === 'toOne' && isWhere(input) ? whereOf(input) : undefined;
      return where === undefined ? [] : [Object.keys(where).join()];
    });
    if (new Set(keys).size <= 1) continue;
    const message = `Expected the same constraint fields to be used consistently across all operations for ${relation.name}.`;
    throw new RecordError(message, { code: 'BAD_USER_INPUT', userFriendlyMessage: message });
  }
}
