/** What a record is found by, to be linked. */
import type { UniqueField, WorkspaceObject } from '../../workspace/workspace.js';
import { columnsOf, type FieldColumn } from './record-view.js';
import { typeOfField } from '../view-context.js';

/** The unique fields of an object that `connect` works with. */
export function connectable(object: WorkspaceObject): readonly (FieldColumn & Pick<UniqueField, 'subFields'>)[] {
  const columns = columnsOf(object);
  return object.unique.flatMap(({ name, subFields }) => {
    const known = columns.find(({ column }) => column.name === name);
    return known && !typeOfField(known.field).cannotConnect ? [{ ...known, subFields }] : [];
  });
}
