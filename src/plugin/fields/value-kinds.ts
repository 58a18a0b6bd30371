/** What values are as JSON, in the words of no target language: each output says how it writes them. */

/** One value without parts. */
export type ValueKind =
  | 'text'
  | 'boolean'
  | 'number'
  /** A decimal: a number, or its digits as text where a number would lose some. */
  | 'decimal'
  /** Any JSON. */
  | 'json'
  /** A day or a moment. It is read as text; whoever writes may have a date at hand. */
  | 'date'
  /** A number, or the words `first` and `last`. */
  | 'position';

/** What the items of a list are: one value each, or parts by name, each of which may be missing or null. */
export type ItemKind = ValueKind | Readonly<Record<string, ValueKind>>;
