import { TwentyWebhookError } from '../error.js';
import type { RecordEvent, WebhookAction, WebhookObjectsOf } from './record-events.js';
import type { MetadataAction, MetadataEvent, MetadataEventName, MetadataName } from './metadata-events.js';

/** Every event that a workspace sends, told apart by `eventName`. */
export type WebhookEvent<Objects extends WebhookObjectsOf<Objects>> =
  RecordEventOf<Objects, keyof Objects & string, WebhookAction> | MetadataEvent;

/** `person.created`, `metadata.objectMetadata.updated`, … */
export type WebhookEventName<Objects> =
  `${keyof Objects & string}.${WebhookAction}` | MetadataEventName<MetadataName, MetadataAction>;

/**
 * An event name, or several: `person.*`, `*.created` (records only), `metadata.*`, `metadata.view.*`,
 * `metadata.*.updated`, `*` or `*.*` (all).
 */
export type WebhookPattern<Objects> =
  | WebhookEventName<Objects>
  | '*'
  | '*.*'
  | `${keyof Objects & string}.*`
  | `*.${WebhookAction}`
  | 'metadata.*'
  | MetadataEventName<MetadataName, '*'>
  | MetadataEventName<'*', MetadataAction | '*'>;

/** The events that a pattern stands for. */
export type WebhookEventOf<
  Objects extends WebhookObjectsOf<Objects>,
  Pattern extends WebhookPattern<Objects>,
> = Pattern extends '*' | '*.*'
  ? WebhookEvent<Objects>
  : Pattern extends `metadata.${infer Name}.${infer Action}`
    ? MetadataEvent<Every<Name, MetadataName>, Every<Action, MetadataAction>>
    : Pattern extends `${infer Name}.${infer Action}`
      ? | RecordEventOf<Objects, Every<Name, keyof Objects & string>, Every<Action, WebhookAction>>
        | (Pattern extends 'metadata.*' ? MetadataEvent : never)
      : never;

type Every<Part, All> = Part extends '*' ? All : Part & All;

type RecordEventOf<
  Objects extends WebhookObjectsOf<Objects>,
  Name extends keyof Objects & string,
  Action extends WebhookAction,
> = Name extends unknown ? RecordEvent<Name, Objects[Name], Action> : never;

/** Whether an event's name is one that the pattern stands for. A last `*` takes all that is left. */
export function matchesPattern(input: { readonly pattern: string; readonly eventName: string }): boolean {
  const wanted = input.pattern.split('.');
  const parts = input.eventName.split('.');
  const fits = wanted[wanted.length - 1] === '*' ? wanted.length <= parts.length : wanted.length === parts.length;
  return fits && wanted.every((part, index) => part === '*' || part === parts[index]);
}

/** A pattern as `on` is given it, and the objects that the generated code knows. */
export interface PatternInput {
  readonly pattern: string;
  readonly objects: readonly string[];
}

/** Throws UNKNOWN_PATTERN for a pattern that no event matches: its handler would never be called. */
export function requirePattern({ pattern, objects }: PatternInput): void {
  if (/^metadata\.(object|field)\./.test(pattern))
    throw unknownPattern(pattern, 'Twenty calls it objectMetadata or fieldMetadata.');
  const isMetadata = /^metadata\.(\w+|\*)\.(created|updated|deleted|\*)$/.test(pattern);
  if (isMetadata || ['*', '*.*', 'metadata.*'].includes(pattern)) return;
  const [, name = ''] = /^(\w+|\*)\.(created|updated|deleted|restored|destroyed|\*)$/.exec(pattern) ?? [];
  if (name !== '*' && !objects.includes(name))
    throw unknownPattern(pattern, 'It names no object and action that the generated code knows.');
}

function unknownPattern(pattern: string, why: string): TwentyWebhookError {
  return new TwentyWebhookError('UNKNOWN_PATTERN', `No event matches ${JSON.stringify(pattern)}. ${why}`);
}
