import type { ServerField } from '../../twenty/server-metadata.js';
import { sortedBy } from '../../twenty/order.js';
import type { Field, Option } from './workspace.js';

/** What the metadata says of a field, with defaults for what a server version leaves out. */
export const describeField = (field: ServerField): Omit<Field, 'type' | 'columns' | 'relations'> => ({
  name: field.name,
  serverType: field.type,
  label: field.label,
  description: field.description ?? '',
  isCustom: field.isCustom === true,
  isSystem: field.isSystem === true,
  isUnique: field.isUnique === true,
  isNullable: field.isNullable !== false,
  hasDefault: field.defaultValue != null,
  options: optionsOf(field),
  settings: field.settings ?? {},
});

/** By position, which is the CRM's order; ties by value, so that the output is stable. */
function optionsOf(field: ServerField): readonly Option[] {
  const options = (field.options ?? []).map((option, index) => ({
    value: option.value,
    label: option.label,
    color: option.color ?? null,
    position: option.position ?? index,
  }));
  return [...sortedBy(options, (option) => option.value)].sort((left, right) => left.position - right.position);
}
