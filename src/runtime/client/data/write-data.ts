import { refuseLoss } from './refuse-loss.js';
import { refuseLostLink } from './links.js';
import type { ObjectContext } from '../call/object-context.js';
import { own } from '../../portable/own.js';
import { isObject } from '../../portable/json-record.js';

// Without this part the server wipes the whole value (2.21).
const PRIMARY: { readonly [composite: string]: string } = { Emails: 'primaryEmail', Links: 'primaryLinkUrl' };

/** A change may meet a stored record: an update, an upsert. */
export type Intent = 'create' | 'change';

/**
 * Data in a form that does what it says; throws where there is none. `null` for a composite, which the server ignores
 * or fails on, is left out of a create and becomes a null for each part of it in a change.
 */
export function sentData(data: object, intent: Intent, context: ObjectContext): object {
  if (!isObject(data)) throw context.refuse('data is no object');
  refuseLoss(data, 'data', context);
  const sent: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(data) as [string, unknown][]) {
    if (own(context.object.toOne, field)) refuseLostLink(field, value, context);
    const { name = '', fields } = own(context.object.composites, field) ?? {};
    const isNull = value === null && fields && !/^(Actor|FileObject)$/.test(name);
    if (!isNull) sent[field] = value;
    if (intent === 'create') continue;
    if (isNull) {
      if (name.startsWith('RichText')) throw context.refuse(`${field} cannot be null; send { markdown: '' }`);
      sent[field] = Object.fromEntries(Object.keys(fields).map((part): [string, null] => [part, null]));
    }
    const primary = own(PRIMARY, name);
    // The value of a composite is an object, whatever its type says.
    const parts = value as { readonly [part: string]: unknown };
    if (primary && value && Object.keys(value)[0] && parts[primary] === undefined)
      throw context.refuse(`${field} needs ${primary}, or it is wiped`);
  }
  return sent;
}
