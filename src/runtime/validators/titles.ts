/** What the metadata says of fields, for forms and models that read JSON Schema. */
import type { Meta } from './fields.js';
import type { Schema } from './zod.js';
import * as z from './zod.js';

interface Named {
  readonly meta: Meta;
  readonly name: string;
}

/** What is said of a field, or of the field whose join id that is. */
export function factsOf({ meta: { fields }, name }: Named): Meta['fields'][string] {
  for (const key in fields) {
    const { joinId, relatesTo } = fields[key] ?? {};
    // a field that links to one of several objects has the label of one of them
    if (key === name || (joinId === name && !relatesTo?.includes(' '))) return fields[key] ?? {};
  }
  const words = name.replace(/Id$/, '').replace(/[A-Z]/g, ' $&');
  return { label: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** The schema, with title and description. */
export function titled({ schema, ...named }: Named & { readonly schema: Schema }): Schema {
  const { label, description = '', options = [] } = factsOf(named);
  const texts = description === '' ? [] : [description];
  for (const option of options) if (option.label !== option.value) texts.push(`${option.value}: ${option.label}`);
  const described = texts.length > 0 ? { description: texts.join('; ') } : {};
  if (label) z.registry.add(schema, { title: label, ...described });
  return schema;
}
