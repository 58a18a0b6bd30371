/** What the platform must have. Does this not compile? Add "DOM" to `lib` in your tsconfig.json, or install @types/node. */

/** As of the Fetch API. */
export type Fetch = typeof fetch;

/** What answers a request, as workers, Bun, Deno and frameworks take it. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** Ends a call. */
export type Signal = AbortSignal;
