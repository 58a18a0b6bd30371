import type { Role } from '../../keys/role.js';
import { RecordError } from '../../errors.js';
import type { RecordObject } from '../model/record-object.js';

/** What an operation needs to be allowed. */
export type Permission = 'read' | 'write';

const denied = (why: string): RecordError =>
  new RecordError(`Entity performing the request does not have permission${why}`, {
    code: 'FORBIDDEN',
    subCode: 'PERMISSION_DENIED',
    userFriendlyMessage: 'User does not have permission.',
  });

/** Throws unless the role has the permission for the object's records. */
export function demand(role: Role, object: RecordObject, permission: Permission): void {
  const isHidden = role.hiddenObjects.includes(object.nameSingular);
  if (isHidden || (permission === 'write' && !role.canWriteRecords)) throw denied('');
}

/** The fields of an object that the role may not touch. */
export const hiddenFieldsOf = (role: Role, object: RecordObject): readonly string[] =>
  Object.hasOwn(role.hiddenFields, object.nameSingular) ? (role.hiddenFields[object.nameSingular] ?? []) : [];

/** Fields that are read or written. */
export interface FieldUse {
  readonly object: RecordObject;
  readonly fields: readonly string[];
  readonly permission: Permission;
}

/** Throws where the role may not touch one of the fields. */
export function demandFields(role: Role, { object, fields, permission }: FieldUse): void {
  const hidden = hiddenFieldsOf(role, object);
  const field = fields.find((name) => hidden.includes(name));
  if (field === undefined) return;
  throw denied(`: no permission to ${permission} field "${field}" on "${object.nameSingular}"`);
}
