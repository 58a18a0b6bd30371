import type { IncomingHttpHeaders } from 'node:http';

/** An HTTP request, read to its end. */
export interface SandboxRequest {
  readonly method: string;
  /** Without query and trailing slash, for example `/rest/people`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The same as it came. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}
