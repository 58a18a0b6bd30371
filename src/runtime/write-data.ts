import { own } from './own.js';
import { refusal } from './refusal.js';
import type { Runner } from './runner.js';

/** Data to be written, and whether it may meet a stored record: an update, an upsert. */
interface WriteData {
  readonly data: object;
  readonly intent: 'create' | 'change';
  readonly runner: Runner;
  readonly name: string;
}

// Without this part the server wipes the whole value (2.21).
const PRIMARY: { readonly [composite: string]: string } = { Emails: 'primaryEmail', Links: 'primaryLinkUrl' };

/**
 * Data in a form that does what it says; throws where there is none. `null` for a composite, which the server ignores
 * or fails on, is left out of a create and becomes a null for each part of it in a change.
 */
export function sentData({ data, intent, runner: { object, operation }, name }: WriteData): object {
  const sent: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(data) as [string, unknown][]) {
    const { name: type = '', fields } = own(object.composites, field) ?? {};
    const primary = own(PRIMARY, type);
    // The value of a composite is an object, whatever its type says.
    const parts = value as { readonly [part: string]: unknown };
    const problem =
      value === null && intent === 'change' && type.startsWith('RichText')
        ? `the server fails on null for ${field}; send { markdown: '' }`
        : value && intent === 'change' && primary && Object.keys(parts).length > 0 && parts[primary] === undefined
          ? `${field} without ${primary} would be wiped; send both`
          : '';
    if (problem) throw refusal({ operation: operation(name), reason: problem });
    if (value !== null || !fields || /^(Actor|FileObject)$/.test(type)) sent[field] = value;
    else if (intent === 'change') sent[field] = Object.fromEntries(Object.keys(fields).map((part) => [part, null]));
  }
  return sent;
}
