import { RecordError } from '../errors.js';
import type { RecordObject } from '../model/record-object.js';

/** What a role may do with the records of one object. */
export interface ObjectPermissions {
  readonly read: boolean;
  /** Create, update and restore. */
  readonly update: boolean;
  readonly softDelete: boolean;
  readonly destroy: boolean;
  /** Fields that may not be selected. */
  readonly hiddenFields: readonly string[];
  /** Fields that may not be written. */
  readonly readOnlyFields: readonly string[];
}

/** The role of an API key: what holds for every object, and what differs for some of them. */
export interface RecordRole {
  readonly everyObject: ObjectPermissions;
  readonly objects?: Readonly<Record<string, Partial<ObjectPermissions>>>;
}

const EVERYTHING: ObjectPermissions = {
  read: true,
  update: true,
  softDelete: true,
  destroy: true,
  hiddenFields: [],
  readOnlyFields: [],
};

/** May do everything. */
export const adminRole: RecordRole = { everyObject: EVERYTHING };

/** May read everything and change nothing. */
export const readOnlyRole: RecordRole = {
  everyObject: { ...EVERYTHING, update: false, softDelete: false, destroy: false },
};

/** What a role may do with an object. */
export function permissionsOf(role: RecordRole, object: RecordObject): ObjectPermissions {
  const own = Object.entries(role.objects ?? {}).find(([name]) => name === object.nameSingular)?.[1];
  return { ...role.everyObject, ...own };
}

const denied = (why: string): RecordError =>
  new RecordError(`Entity performing the request does not have permission${why}`, {
    code: 'FORBIDDEN',
    subCode: 'PERMISSION_DENIED',
    userFriendlyMessage: 'User does not have permission.',
  });

/** The permission that an operation needs. */
export type Permission = 'read' | 'update' | 'softDelete' | 'destroy';

/** Throws unless the role has the permission. */
export function demand(role: RecordRole, object: RecordObject, permission: Permission): void {
  if (!permissionsOf(role, object)[permission]) throw denied('');
}

/** Throws where one of the fields may not be selected. */
export function demandReadable(role: RecordRole, object: RecordObject, fields: readonly string[]): void {
  const hidden = fields.find((field) => permissionsOf(role, object).hiddenFields.includes(field));
  if (hidden !== undefined) throw denied(`: no permission to read field "${hidden}" on "${object.nameSingular}"`);
}

/** Throws where one of the fields may not be written. */
export function demandWritable(role: RecordRole, object: RecordObject, fields: readonly string[]): void {
  const { hiddenFields, readOnlyFields } = permissionsOf(role, object);
  const closed = fields.find((field) => hiddenFields.includes(field) || readOnlyFields.includes(field));
  if (closed !== undefined) throw denied(`: no permission to write field "${closed}" on "${object.nameSingular}"`);
}
