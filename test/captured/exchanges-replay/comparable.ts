const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const SECRET = /^[0-9a-f]{64}$/;
const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
const CURSORS = new Set(['cursor', 'startCursor', 'endCursor']);
/** Numbers that depend on rows which the capture does not contain. */
const COUNTED = /^(totalCount|count|sum|avg|min|max|percentage)|^position$/;

const textOf = (text: string): string =>
  text
    .replace(UUID, '<id>')
    .replace(SECRET, '<secret>')
    .replace(INSTANT, '<date>')
    .replace(/"FK_\w+"/, '"<key>"')
    .replace(/mwt[0-9a-z]+/g, '<run>')
    .replace(/workspace_[0-9a-z]+/g, '<schema>');

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'groupByDimensionValues' in value;

function valueOf(key: string, value: unknown): unknown {
  if (CURSORS.has(key) && typeof value === 'string') return '<cursor>';
  if (COUNTED.test(key) && ['number', 'string'].includes(typeof value)) return `<${typeof value}>`;
  // words of a search vector depend on the database's dictionaries
  if (key === 'searchVector' && typeof value === 'string') return '<words>';
  // the order of fields in a schema changes from one build of it to the next
  if (key === 'fields' && Array.isArray(value)) return value.map((field) => JSON.stringify(comparable(field))).sort();
  // groups without an order come in any: which is the first is chance
  if (key === 'first' && isGroup(value)) return '<group>';
  if (Array.isArray(value) && value.some(isGroup))
    return value.map((group) => JSON.stringify(comparable(group))).sort();
  return comparable(value);
}

/** A body without what differs from run to run: ids, dates, cursors, counts. Members in the order of their names. */
export function comparable(body: unknown): unknown {
  if (typeof body === 'string') return textOf(body);
  if (Array.isArray(body)) return body.map(comparable);
  if (typeof body !== 'object' || body === null) return body;
  const entries = Object.entries(body).map(([key, value]) => [key, valueOf(key, value)] as const);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}
