import { refuseLoss } from './refuse-loss.js';
import { refuseLostLink } from './links.js';
import type { Operation } from '../call/operation-context.js';
import { own } from '../../portable/own.js';
import { isObject } from '../selection/selection.js';

// Without this part the server wipes the whole value (2.21).
const PRIMARY: { readonly [composite: string]: string } = { Emails: 'primaryEmail', Links: 'primaryLinkUrl' };

/** A change may meet a stored record: an update, an upsert. */
export type Intent = 'create' | 'change';

/**
 * Data in a form that does what it says; throws where there is none. `null` for a composite, which the server ignores
 * or fails on, is left out of a create and becomes a null for each part of it in a change.
 */
export function sentData(operation: Operation, data: object, intent: Intent): object {
  if (!isObject(data)) throw operation.refuse('data is no object');
  refuseLoss(data, 'data', operation);
  const sent: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(data) as [string, unknown][]) {
    if (own(operation.object.toOne, field)) refuseLostLink(operation, field, value);
    const { name = '', fields } = own(operation.object.composites, field) ?? {};
    const isNull = value === null && fields && !/^(Actor|FileObject)$/.test(name);
    if (!isNull) sent[field] = value;
    if (intent === 'create') continue;
    if (isNull) {
      if (name.startsWith('RichText')) throw operation.refuse(`${field} cannot be null; send { markdown: '' }`);
      sent[field] = Object.fromEntries(Object.keys(fields).map((part): [string, null] => [part, null]));
    }
    const primary = own(PRIMARY, name);
    // The value of a composite is an object, whatever its type says.
    const parts = value as { readonly [part: string]: unknown };
    if (primary && value && Object.keys(value)[0] && parts[primary] === undefined)
      throw operation.refuse(`${field} needs ${primary}, or it is wiped`);
  }
  return sent;
}
