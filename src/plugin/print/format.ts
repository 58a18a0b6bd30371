/** Formatting of modules that are not printed with the words of this room. */
import { WIDTH } from './doc.js';

/** Options of our own, so that no configuration of the user's changes the output. */
export const PRETTIER_OPTIONS = {
  parser: 'babel-ts',
  // tells type parameters from JSX
  filepath: 'module.ts',
  printWidth: WIDTH,
  singleQuote: true,
  trailingComma: 'all',
  endOfLine: 'lf',
} as const;

/** Formats a module, however it is printed. */
export async function formatTypeScript(text: string): Promise<string> {
  // loading prettier takes longer than generating a small workspace
  const { format } = await import('prettier');
  return format(text, PRETTIER_OPTIONS);
}
