/** How things of a workspace are called in the words of a change. */
import { oneLine } from '../visible.js';
import type { TypeRef } from '../workspace/workspace.js';

/** A text of the workspace on one line, in which nothing is hidden and nothing is a command. */
export const shown = (text: string): string => oneLine(text.replace(/\s+/g, ' '));

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
