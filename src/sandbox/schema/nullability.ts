import type { ServerField } from '../../twenty/server-metadata.js';
import type { FieldOf } from '../fields/field-of.js';
import { valueTypes } from './value-types.js';

/** Whether the server refuses null: only where the metadata says so in as many words. */
export const isRequired = (field: ServerField): boolean => field.isNullable === false;

/** Whether a new record must be given this field. */
export const isRequiredToCreate = (field: ServerField): boolean =>
  isRequired(field) && (field.defaultValue === null || field.defaultValue === undefined);

interface Shape {
  readonly list: 'item' | 'plain' | undefined;
  readonly isItemNullable: boolean;
  readonly isRequired: boolean;
}

function shaped(type: string, { list, isItemNullable, isRequired: required }: Shape): string {
  const item = list === 'item' && !isItemNullable ? `${type}!` : type;
  return `${list ? `[${item}]` : type}${required ? '!' : ''}`;
}

/** The type of a value in answers. */
export function outputType({ object, field }: FieldOf): string {
  const { output, list } = valueTypes({ object, field });
  return shaped(output, { list, isItemNullable: field.isNullable === true, isRequired: isRequired(field) });
}

/** The type of a value in create inputs. */
export function createType({ object, field }: FieldOf): string {
  const { create, list } = valueTypes({ object, field });
  return shaped(create, { list, isItemNullable: field.isNullable === true, isRequired: isRequiredToCreate(field) });
}

/** The type of a value in update inputs, where nothing is required. */
export function updateType({ object, field }: FieldOf): string {
  const { update, list } = valueTypes({ object, field });
  return shaped(update, { list, isItemNullable: true, isRequired: false });
}
