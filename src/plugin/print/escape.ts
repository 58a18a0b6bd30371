/** Escaping by context: the only way in which text of a workspace gets into TypeScript. */

/** Characters that reorder the text around them in an editor. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same, and line ends of JavaScript that JSON does not escape. */
const INVISIBLE = new RegExp(`${DIRECTION.source}|[\\u2028\\u2029]`, 'g');

/** A text on one line: line ends and control characters become blanks, and nothing reorders the text around it. */
export const lineOfText = (text: string): string =>
  text.replace(DIRECTION, '').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ');

/** A string literal, in single quotes unless that takes more escapes: prettier's choice. */
export function stringLiteral(text: string): string {
  const quoted = JSON.stringify(text).replace(INVISIBLE, (each) => `\\u${each.charCodeAt(0).toString(16)}`);
  const count = (quote: string) => text.split(quote).length;
  if (count("'") > count('"')) return quoted;
  const inner = quoted.slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
  return `'${inner}'`;
}

/** Text between the backticks of a template. */
export const templateText = (text: string): string => text.replace(/[`\\]|\$(?=\{)/g, '\\$&');

/** A property key; `__proto__` as a computed one, because the plain one would set the prototype. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}

/** The lines of a doc comment, or nothing. Labels and descriptions are anybody's text: they cannot end the comment. */
export function docComment(lines: readonly string[]): string {
  const texts = lines.map(commentText).filter(Boolean);
  if (texts.length === 0) return '';
  if (texts.length === 1) return `/** ${texts[0]} */`;
  return ['/**', ...texts.map((text) => ` * ${text}`), ' */'].join('\n');
}

/**
 * One line, in which ends of comments and tags lose their meaning. TypeScript takes
 * `@internal` anywhere in a comment for a tag, and leaves what it stands at out of declarations (`stripInternal`).
 */
const commentText = (text: string): string =>
  lineOfText(text)
    .replace(/\*\//g, '*\\/')
    .replace(/\/\*/g, '/\\*')
    .replace(/@internal/g, '&#64;internal')
    .replace(/(^|\s)@/g, '$1\\@')
    .trim();
