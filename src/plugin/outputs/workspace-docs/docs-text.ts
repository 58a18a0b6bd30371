/** Text of a workspace in Markdown: anybody's words, which must stay words. */

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g;

/** What reorders the text around it. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line, in which nothing is markup, HTML, a mention, a link or the end of a table cell. */
export const docsText = (text: string): string =>
  text
    .replace(DIRECTION, '')
    .replace(CONTROL, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#|~!>]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/^([-+]|\d+\.)(?= )/, '\\$1');

/** A name or value as code; the fence is longer than any run of backticks in it. */
export function docsCode(text: string): string {
  const clean = text.replace(DIRECTION, '').replace(CONTROL, ' ').replace(/\|/g, '\\|');
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** A text in quotes in a Mermaid diagram, where nothing can be escaped. */
export const docsQuoted = (text: string): string => `"${text.replace(/[^\w -]/g, '')}"`;
