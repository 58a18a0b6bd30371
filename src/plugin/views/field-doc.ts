import type { Field } from '../workspace/workspace.js';
import { typeOfField } from './view-context.js';

/** `Label: description. Unit.` in one line. */
export function fieldDoc(field: Field): readonly string[] {
  const note = typeOfField(field).note?.(field) ?? '';
  const title = [field.label.trim(), field.description.trim()].filter(Boolean).join(': ');
  const sentence = title && !/[.!?]$/.test(title) && note ? `${title}.` : title;
  const unique = field.isUnique ? 'Unique.' : '';
  return [[sentence, note, unique].filter(Boolean).join(' ')];
}
