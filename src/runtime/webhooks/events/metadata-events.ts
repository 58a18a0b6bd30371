import type { WebhookOrigin } from './record-events.js';

/** What can happen to a part of the workspace's configuration. */
export type MetadataAction = 'created' | 'updated' | 'deleted';

/** A kind of configuration. Any name is allowed, because newer servers have more kinds. */
export type MetadataName = KnownMetadataName | (string & {});

/** The kinds of configuration of which servers send events: 2.21, and 2.43 where it is said. */
export type KnownMetadataName =
  | SchemaMetadataName
  | 'agent'
  | 'applicationVariable'
  | 'commandMenuItem'
  | 'connectionProvider'
  | 'fieldPermission'
  | 'frontComponent'
  | 'logicFunction'
  | 'navigationMenuItem'
  | 'objectPermission'
  | 'pageLayout'
  | 'pageLayoutTab'
  | 'pageLayoutWidget'
  | 'permissionFlag'
  | 'role'
  | 'rolePermissionFlag'
  | 'roleTarget'
  | 'rowLevelPermissionPredicate'
  | 'rowLevelPermissionPredicateGroup'
  | 'searchFieldMetadata'
  | 'settingsMenuItem' // 2.43
  | 'skill'
  | 'timelineActivityType' // 2.33
  | 'view'
  | 'viewField'
  | 'viewFieldGroup'
  | 'viewFilter'
  | 'viewFilterGroup'
  | 'viewGroup'
  | 'viewSort'
  | 'webhook'
  | 'workflow' // 2.43
  | 'workflowVersion'; // 2.43

/** The kinds of configuration that generated code is made from. An index may make a field unique. */
export type SchemaMetadataName = 'objectMetadata' | 'fieldMetadata' | 'index';

/** An object, field, view, … as the server stores it. Its keys differ by kind and version. */
export type MetadataEntity = Readonly<Record<string, unknown>>;

/** The entity before and after the event; a created one has no before, a deleted one no after. */
export interface MetadataProperties {
  created: { readonly after: MetadataEntity };
  updated: {
    readonly before: MetadataEntity;
    readonly after: MetadataEntity;
    readonly updatedFields: readonly string[];
    readonly diff: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  };
  deleted: { readonly before: MetadataEntity };
}

/**
 * `metadata.view.created`, … For a name that is not known it is a template type. TypeScript reduces a union of the known
 * names and a template that covers them to the template, and then editors no longer suggest the known names. The
 * intersection prevents the reduction; every text has a length, so that it excludes nothing.
 */
export type MetadataEventName<Name extends string, Action extends string> = Name extends unknown
  ? string extends Name
    ? `metadata.${Name}.${Action}` & { readonly length: number }
    : `metadata.${Name}.${Action}`
  : never;

/** One kind of configuration event. */
export interface MetadataEventBase<Name extends MetadataName, Action extends MetadataAction> extends WebhookOrigin {
  readonly eventName: MetadataEventName<Name, Action>;
  readonly event: {
    readonly type: Action;
    readonly metadataName: Name;
    readonly recordId: string;
    readonly properties: MetadataProperties[Action];
  };
}

/** The configuration of the workspace changed (2.x). A webhook for `*.*` gets dozens of these per object created. */
export type MetadataEvent<
  Name extends MetadataName = MetadataName,
  Action extends MetadataAction = MetadataAction,
> = Action extends MetadataAction ? MetadataEventBase<Name, Action> : never;

/** Whether generated code may be out of date after this event: an object, field or index changed. */
export function isSchemaChange(event: { readonly eventName: string }): event is MetadataEvent<SchemaMetadataName> {
  return /^metadata\.(objectMetadata|fieldMetadata|index)\./.test(event.eventName);
}
