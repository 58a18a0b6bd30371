/** Formatting: what prettier would print, asking it only where it would change something. */
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
export const formatTypeScript = async (text: string): Promise<string> => `${await askPrettier(text)}\n`;

/**
 * Formats a module whose statements are printed with care. Templates print statements as prettier does, with an empty line between them, so only statements
 * that hold a line too long, or an empty body, are handed to it: formatting whole modules would be most of a run.
 */
export async function formatStatements(text: string): Promise<string> {
  const statements = text.trim().split(/\n{2,}/);
  const formatted = await Promise.all(statements.map((each) => (needsPrettier(each) ? askPrettier(each) : each)));
  return `${formatted.join('\n\n')}\n`;
}

/** Comments, imports of one name, interfaces of one base, and strings and template types on a line of their own. */
const UNBREAKABLE =
  /^\s*(\/?\*|'[^']*',?$|\| `[^`]*`;?$|import (type )?\{ \w+ \}|export interface \w+ extends [\w.]+<\w+> \{\}$|export const \w+: [\w.]+<\w+> =$)/;

const needsPrettier = (statement: string): boolean =>
  /\{\n\s*\}/.test(statement) || statement.split('\n').some((line) => line.length > WIDTH && !UNBREAKABLE.test(line));

async function askPrettier(statement: string): Promise<string> {
  // loading prettier takes longer than generating a small workspace
  const { format } = await import('prettier');
  return (await format(statement, PRETTIER_OPTIONS)).trimEnd();
}
