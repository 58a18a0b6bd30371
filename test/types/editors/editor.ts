/** Code as somebody types it: `|` is where the cursor stands. */
export interface Editor {
  /** What is offered at each cursor of a module, in the order of the cursors. */
  readonly completions: (code: string) => Promise<readonly (readonly string[])[]>;
  /** What is said of the name behind each cursor, on one line, without its type. */
  readonly documentation: (code: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** The module that the code is put into; it need not exist. */
export const MODULE = new URL('../typed.ts', import.meta.url).pathname;

/** A text that is broken into lines, on one. */
export const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The text without its cursors, and where they stand in it. */
export function cursorsOf(code: string): { readonly text: string; readonly offsets: readonly number[] } {
  const parts = code.split('|');
  const offsets = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
  return { text: parts.join(''), offsets };
}
