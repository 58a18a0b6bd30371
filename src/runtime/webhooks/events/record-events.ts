/** What can happen to a record. An upsert arrives as `created` or `updated`; `deleted` is the soft delete. */
export type WebhookAction = 'created' | 'updated' | 'deleted' | 'restored' | 'destroyed';

/** What the event types need to know of an object: the part of its generated `…Types` that webhooks carry. */
export interface WebhookTypes {
  readonly record: object;
  readonly relations: object;
}

/** What a workspace's `WebhookObjects` must be: nameSingular → the object's types. */
export type WebhookObjectsOf<Objects> = { readonly [Name in keyof Objects]: WebhookTypes };

/**
 * A record as it is sent: every field of a record that was read, fields that a query must ask for (`searchVector`)
 * included, join ids instead of relations, and files without `url`, which only the API signs.
 * Servers before 2.0 may leave out any field but `id`.
 */
export type WebhookRecord<Types extends WebhookTypes> = {
  [Field in keyof Types['record']]-?: SentValue<Types['record'][Field]>;
};

type SentValue<Value> = Value extends readonly (infer Item)[]
  ? [Item] extends [{ readonly fileId: unknown }]
    ? Omit<Item, 'url'>[]
    : Value
  : Value;

/**
 * A field name in `updatedFields`. A changed many-to-one relation is listed twice: `company` and `companyId`. The server
 * (2.21) never lists the targets of a morph relation, and sends no event when nothing else changes.
 */
export type WebhookUpdatedField<Types extends WebhookTypes> =
  | Exclude<keyof Types['record'] & string, `${MorphTargetsOf<Types>}Id`>
  | Exclude<ToOneOf<Types>, MorphTargetsOf<Types>>;

type ToOneOf<Types extends WebhookTypes> = RelationsLike<Types, { readonly many: false }>;

type MorphTargetsOf<Types extends WebhookTypes> = RelationsLike<Types, { readonly isMorph: true }>;

type RelationsLike<Types extends WebhookTypes, Kind> = {
  [Relation in keyof Types['relations'] & string]: Types['relations'][Relation] extends Kind ? Relation : never;
}[keyof Types['relations'] & string];

/** What every delivery says about itself. A sender of the documented envelope gives no ids: they are `''` then. */
export interface WebhookOrigin {
  readonly targetUrl: string;
  readonly workspaceId: string;
  readonly webhookId: string;
  /** ISO date-time at which the server queued the event; events may arrive in another order. */
  readonly eventDate: string;
  /** Given when a logged-in user caused the event (2.x). */
  readonly userId?: string;
  /** Given when an API key caused an event of the configuration (2.x). Newer servers may give it in record events, too. */
  readonly apiKeyId?: string;
}

/** What the events of a record have in common. Those of created and destroyed records have nothing else. */
export interface RecordEventBase<
  Name extends string,
  Types extends WebhookTypes,
  Action extends WebhookAction,
> extends WebhookOrigin {
  readonly eventName: `${Name}.${Action}`;
  readonly objectMetadata: { readonly id: string; readonly nameSingular: Name };
  /** Given when a logged-in user caused the event (2.x). */
  readonly workspaceMemberId?: string;
  /** The record after the event; before it when it was destroyed. */
  readonly record: WebhookRecord<Types>;
}

/** A record was updated, deleted or restored. */
export interface ChangedRecordEvent<
  Name extends string,
  Types extends WebhookTypes,
  Action extends WebhookAction,
> extends RecordEventBase<Name, Types, Action> {
  /** What changed; of a composite its own name. An `updated` event that came without it lists every field. */
  readonly updatedFields: readonly WebhookUpdatedField<Types>[];
}

/** The events of one object, by action. */
export type RecordEvent<
  Name extends string,
  Types extends WebhookTypes,
  Action extends WebhookAction = WebhookAction,
> = Action extends 'created' | 'destroyed'
  ? RecordEventBase<Name, Types, Action>
  : ChangedRecordEvent<Name, Types, Action>;
