/** What field types say of composites. */
import type { FieldType } from '../../fields/field-type.js';
import type { Composite } from '../../workspace/workspace.js';
import { typeOfField, type ViewContext } from '../view-context.js';

/** Facts of a composite. */
export type CompositeFacts = Pick<FieldType, 'parts' | 'primary' | 'takesNull' | 'emptiedBy' | 'partSamples'>;

/** Those of the field type whose values are of that composite; of a part of a composite, what is said of its parts. */
export function compositeFacts({
  context,
  composite,
}: {
  readonly context: Pick<ViewContext, 'workspace'>;
  readonly composite: Composite;
}): CompositeFacts {
  const fields = context.workspace.objects.flatMap((object) => object.fields);
  const field = fields.find(({ columns }) => columns.some(({ output }) => output.name === composite.name));
  if (field) return typeOfField(field);
  const outer = context.workspace.composites.find(
    (each) => each !== composite && each.subFields.some(({ output }) => output?.name === composite.name),
  );
  const parts = outer && compositeFacts({ context, composite: outer }).parts;
  return parts ? { parts } : {};
}
