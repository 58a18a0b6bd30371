/** How much of a body an error quotes. */
const QUOTED = 10;

/** Reads a body that has to hold an object or a list; throws a SyntaxError in the server's words for anything else. */
export function parseJsonBody(text: string): unknown {
  const [first = ''] = text.trimStart();
  if (first === '{' || first === '[' || first === '') return JSON.parse(text);
  const quoted = text.length > QUOTED ? `"${text.slice(0, QUOTED)}"...` : `"${text}"`;
  throw new SyntaxError(`Unexpected token '${first}', ${quoted} is not valid JSON`);
}
