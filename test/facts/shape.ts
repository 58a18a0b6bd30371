const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/** Members that say something in words: that they are there is the fact. */
const WORDS = new Set(['message', 'messages']);
const CURSORS = new Set(['startCursor', 'endCursor', 'cursor']);

/** Lists that a server gives in no order. */
const UNORDERED = /^(update|delete|destroy|restore)[A-Z]\w*s$/;

/** What is shown of a record that REST gives whole. */
const SHOWN = new Set(['barcode', 'sender', 'note', 'pieces', 'callSign', 'carrier', 'previous', 'followers']);

/**
 * An answer by its shape: without what is another in every run (ids, times, cursors) and without the server's words;
 * of errors their codes, of whole records some fields, of texts that are no JSON nothing. Members, and lists that come in
 * no order, are sorted.
 */
export const shapeOf = (body: unknown): unknown => (typeof body === 'string' ? '<words>' : shape(body));

function shape(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UUID, '<id>').replace(INSTANT, '<time>');
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return value;
  const isRecord = 'createdAt' in value && 'updatedAt' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isRecord || SHOWN.has(name))
      .map(([name, member]) => [name, memberShape(name, member)] as const)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

const sortedByText = (list: readonly unknown[]): readonly unknown[] =>
  list.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));

function memberShape(name: string, member: unknown): unknown {
  if (WORDS.has(name)) return '<words>';
  if (CURSORS.has(name) && typeof member === 'string') return '<cursor>';
  if (UNORDERED.test(name) && Array.isArray(member)) return sortedByText(member.map(shape));
  if (name === 'errors' && Array.isArray(member)) return member.map(codesOf);
  return shape(member);
}

function codesOf(error: { readonly extensions?: { readonly code?: unknown; readonly subCode?: unknown } }): unknown {
  const { code, subCode } = error.extensions ?? {};
  return { ...(code === undefined ? {} : { code }), ...(subCode === undefined ? {} : { subCode }) };
}
