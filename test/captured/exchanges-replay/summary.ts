type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

interface Connection {
  readonly edges?: readonly unknown[];
  readonly pageInfo?: unknown;
}

/** The first root field of a GraphQL answer, or the list of a REST one. */
function firstRoot(body: Body): unknown {
  return isBody(body.data) ? Object.values(body.data)[0] : undefined;
}

const sizeOf = (value: unknown): number | null => {
  if (Array.isArray(value)) return value.length;
  const { edges } = isBody(value) ? (value as Connection) : {};
  return edges?.length ?? null;
};

/** How the script that captured `limits.json` cut an answer down to one member. */
const SUMMARIES: Readonly<Record<string, (body: Body) => unknown>> = {
  returned: (body) => sizeOf(firstRoot(body)),
  pageInfo: (body) => body.pageInfo ?? (firstRoot(body) as Connection | null)?.pageInfo,
  created: (body) => sizeOf(firstRoot(body)),
  n: (body) => sizeOf(firstRoot(body)) ?? Object.keys(isBody(body.data) ? body.data : {}).length,
  first: (body) => (firstRoot(body) as readonly unknown[])[0],
  ok: (body) => body.errors === undefined,
  e: (body) => body.errors,
  errors: (body) => body.errors,
  err: (body) => body,
  keys: (body) => (isBody(body.data) && !('totalCount' in body) ? Object.keys(body.data) : Object.keys(body)),
  totalCount: (body) => body.totalCount,
};

/** Whether an expected body is such a summary. */
export const isSummary = (expected: unknown): expected is Body =>
  isBody(expected) &&
  !('data' in expected) &&
  !('messages' in expected) &&
  Object.keys(expected).every((key) => key in SUMMARIES);

/** The same cut of an answer. */
export const summarise = (expected: Body, body: unknown): unknown =>
  Object.fromEntries(Object.keys(expected).map((key) => [key, SUMMARIES[key]?.(body as Body)])); // answers are objects
