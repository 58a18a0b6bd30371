import type { CompositeDescription } from '../../objects/object-description.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';
import { ownValue } from '../../portable/own-property.js';
import type { ObjectContext } from '../call/object-context.js';
import type { Refuse } from '../call/reports.js';
import { refuseLostLink } from './refuse-lost-link.js';
import { refuseLoss } from './refuse-loss.js';

/** A change may meet a stored record: an update, an upsert. */
export type Intent = 'create' | 'change';

/** Data in a form that does what it says; throws where there is none. */
export function serializeData(data: object, intent: Intent, context: ObjectContext): object {
  if (!isObject(data)) throw context.refuse('data is no object');
  refuseLoss(data, 'data', context);
  const sent: JsonRecord = {};
  for (const [field, value] of Object.entries(data)) {
    const target = ownValue(context.object.toOne, field);
    if (target) {
      refuseLostLink(field, value, context);
      sent[field] = serializeLink({ field, value, target, data }, context);
      continue;
    }
    const composite = ownValue(context.object.composites, field);
    if (!composite || (value === null && composite.takesNull)) sent[field] = value;
    else if (intent === 'change') sent[field] = changedComposite({ field, value, composite }, context);
    // The server ignores null for the others in a create, or fails on it.
    else if (value !== null) sent[field] = value;
  }
  return sent;
}

interface LinkedData {
  readonly field: string;
  readonly value: unknown;
  /** The object that the link leads to. */
  readonly target: string;
  /** What the link stands in. */
  readonly data: JsonRecord;
}

/** A link as it is sent. A record that is created with it is data of its own (2.38 and newer). */
function serializeLink({ field, value, target, data }: LinkedData, context: ObjectContext): unknown {
  if (!isObject(value) || value['create'] == null) return value;
  const beside = ['connect', 'disconnect'].find((key) => value[key] != null);
  if (beside) throw context.refuse(`data.${field} has create and ${beside}`);
  if (data[`${field}Id`] != null) throw context.refuse(`data has ${field}.create and ${field}Id`);
  const object = context.objects.get(target);
  const created = value['create'];
  if (!object || !isObject(created)) return value;
  return { create: serializeData(created, 'create', { ...context, object }) };
}

interface CompositeChange {
  readonly field: string;
  readonly value: unknown;
  readonly composite: CompositeDescription;
}

/** A composite as a change sends it: null becomes a null for each part. */
function changedComposite(
  { field, value, composite: { fields, primary, emptiedBy } }: CompositeChange,
  { refuse }: { readonly refuse: Refuse },
): unknown {
  if (value === null) {
    if (emptiedBy) throw refuse(`${field} cannot be null; send { ${emptiedBy}: '' }`);
    return Object.fromEntries(Object.keys(fields).map((part): [string, null] => [part, null]));
  }
  // The value of a composite is an object, whatever the caller says.
  const parts: JsonRecord = { ...(value as JsonRecord | undefined) };
  if (primary && Object.keys(parts).length > 0 && parts[primary] === undefined)
    throw refuse(`${field} needs ${primary}, or it is wiped`);
  return value;
}
