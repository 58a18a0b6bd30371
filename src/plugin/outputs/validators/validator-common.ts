/** Fields that a server gives every object, so that their descriptions are written once. */
import { columnsOf } from '../objects/record-view.js';
import { fieldsRows, type FieldsRow } from './validator-fields.js';
import { validatedField } from './validator-view.js';
import type { ValidatorsContext } from './validator-options.js';

/** What a 2.21 server adds to objects by itself. */
const CANDIDATES = ['createdAt', 'createdBy', 'deletedAt', 'id', 'position', 'searchVector', 'updatedAt', 'updatedBy'];

/** Those that every object has, and has alike. */
export interface CommonFields {
  readonly names: readonly string[];
  readonly rows: readonly FieldsRow[];
}

/** Finds them; none where there is one object only, whose module then says all. */
export function commonFields(context: ValidatorsContext): CommonFields {
  const { objects } = context.workspace;
  const described = objects.map((object) => {
    const columns = columnsOf(object).filter(({ column }) => CANDIDATES.includes(column.name));
    return new Map(
      columns.map((each) => [each.column.name, validatedField({ context, object, ...each, composites: '' })]),
    );
  });
  const [first, ...others] = described;
  if (!first || others.length === 0) return { names: [], rows: [] };
  const fields = [...first.values()].filter((field) => {
    const text = JSON.stringify(field);
    return others.every((each) => JSON.stringify(each.get(field.name)) === text);
  });
  return { names: fields.map(({ name }) => name), rows: fieldsRows(fields) };
}
