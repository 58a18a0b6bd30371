/** The headers of a request, by their names in lower case. */
export interface RequestHeaders {
  readonly [name: string]: string | undefined;
}

/** An HTTP request, read to its end. */
export interface SandboxRequest {
  readonly method: string;
  /** Without query and trailing slash, for example `/rest/people`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: RequestHeaders;
  readonly body: string;
  /** The same as it came. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}
