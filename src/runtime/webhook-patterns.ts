import type { RecordEvent, WebhookAction, WebhookObjectsOf } from './webhook-events.js';
import type { MetadataAction, MetadataEvent, MetadataName } from './webhook-metadata-events.js';

/** Every event that a workspace sends, told apart by `eventName`. */
export type WebhookEvent<Objects extends WebhookObjectsOf<Objects>> =
  RecordEventOf<Objects, keyof Objects & string, WebhookAction> | MetadataEvent;

/** `person.created`, `metadata.objectMetadata.updated`, … */
export type WebhookEventName<Objects> =
  `${keyof Objects & string}.${WebhookAction}` | `metadata.${MetadataName}.${MetadataAction}`;

/**
 * An event name, or several: `person.*`, `*.created` (records only), `metadata.*`, `metadata.view.*`,
 * `metadata.*.updated`, `*` (all).
 */
export type WebhookPattern<Objects> =
  | WebhookEventName<Objects>
  | '*'
  | `${keyof Objects & string}.*`
  | `*.${WebhookAction}`
  | 'metadata.*'
  | `metadata.${MetadataName}.*`
  | `metadata.*.${MetadataAction | '*'}`;

/** The events that a pattern stands for. */
export type WebhookEventOf<
  Objects extends WebhookObjectsOf<Objects>,
  Pattern extends WebhookPattern<Objects>,
> = Pattern extends '*'
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
  const fits = wanted.at(-1) === '*' ? wanted.length <= parts.length : wanted.length === parts.length;
  return fits && wanted.every((part, index) => part === '*' || part === parts[index]);
}
