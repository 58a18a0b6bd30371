/** Text of a workspace in Markdown: anybody's words, which must stay words. */
import { lineOfText } from './escape.js';

/** A text on one line, in which nothing is markup, HTML, a mention, a link or the end of a table cell. */
export const markdownText = (text: string): string =>
  lineOfText(text)
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#|~!>]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/^([-+]|\d+\.)(?= )/, '\\$1');

/** A name or value as code; the fence is longer than any run of backticks in it. */
export function markdownCode(text: string): string {
  const clean = lineOfText(text).replace(/\|/g, '\\|');
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** A text in quotes in a Mermaid diagram, where nothing can be escaped. */
export const mermaidText = (text: string): string => `"${text.replace(/[^\w -]/g, '')}"`;
