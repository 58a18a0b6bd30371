/** How things of a workspace are called in the words of a change. */
import type { TypeRef } from '../workspace/workspace.js';

/** A text of the workspace on one line, without what a terminal would obey or hide. */
export const shown = (text: string): string =>
  text.replace(/[\s\u2028\u2029]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\p{Cf}]/gu, '');

/** A label in quotes. */
export const quoted = (text: string): string => `"${shown(text)}"`;

/** A type as GraphQL writes it, without its own nullability. */
export const typeName = ({ name, isList, isItemNullable }: TypeRef): string =>
  isList ? `[${name}${isItemNullable ? '' : '!'}]` : name;

/** A value of the metadata in brief. */
export function inBrief(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'none';
  const text = shown(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
