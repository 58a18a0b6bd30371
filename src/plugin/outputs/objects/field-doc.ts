import type { Field } from '../../workspace/workspace.js';
import { saysMore } from '../says-more.js';
import { typeOfField } from '../view-context.js';

/** `Label: description. Unit.` in one line; nothing where that would say no more than the name. */
export function fieldDoc(field: Field): readonly string[] {
  const note = typeOfField(field).note?.(field) ?? '';
  const title = [field.label.trim(), field.description.trim()].filter(Boolean).join(': ');
  const sentence = title && !/[.!?]$/.test(title) && note ? `${title}.` : title;
  const unique = field.isUnique ? 'Unique.' : '';
  const text = [sentence, note, unique].filter(Boolean).join(' ');
  return saysMore({ text, name: field.name }) ? [text] : [];
}
