/** Labels of fields in messages, and titles and descriptions in JSON Schema, which forms and models read. */
import type { FieldMeta } from '../objects/object-meta.js';
import type { ObjectDescription } from './fields.js';
import type { Schema } from './zod.js';
import * as z from './zod.js';

interface Named {
  readonly meta: ObjectDescription<unknown>['meta'];
  readonly name: string;
}

type Texts = Partial<Pick<FieldMeta, 'label' | 'description' | 'options'>>;

/** What the metadata has of a field, or of the relation whose join id that is. */
function metaOf({ meta: { fields }, name }: Named): Texts {
  for (const key in fields) {
    const { joinId, relatesTo } = fields[key] ?? {};
    // A field that links to one of several objects has the label of one of them.
    if (key === name || (joinId === name && !relatesTo?.includes(' '))) return fields[key] ?? {};
  }
  const words = name.replace(/Id$/, '').replace(/[A-Z]/g, ' $&');
  return { label: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** What a field is called in messages. */
export const labelOf = ({ meta, name }: Named): string => metaOf({ meta, name }).label ?? name;

/** The schema, with title and description. */
export function titled({ schema, ...named }: Named & { readonly schema: Schema }): Schema {
  const { label, description = '', options = [] } = metaOf(named);
  const texts = description === '' ? [] : [description];
  for (const option of options) if (option.label !== option.value) texts.push(`${option.value}: ${option.label}`);
  const described = texts.length > 0 ? { description: texts.join('; ') } : {};
  if (label) z.registry.add(schema, { title: label, ...described });
  return schema;
}
