import { format } from 'prettier';

/** Formats TypeScript with options of our own, so that no configuration of the user's changes the output. */
export const formatTypeScript = (text: string): Promise<string> =>
  format(text, { parser: 'babel-ts', printWidth: 120, singleQuote: true, trailingComma: 'all', endOfLine: 'lf' });
