/** One request to the server, and how its answer is read. */
export interface ServerRequest<Answer> {
  readonly path: string;
  /** Sent as JSON; without it the request is a GET. */
  readonly body?: unknown;
  /** Throws where the response is no answer of a Twenty server, or not a whole one. */
  readonly read: (response: ServerResponse) => Answer;
}

/** What came back, whatever its status. */
export interface ServerResponse {
  /** Without query: printable. */
  readonly url: string;
  readonly status: number;
  /** How often it was asked for. */
  readonly tries: number;
  readonly contentType: string;
  readonly location: string | null;
  readonly text: string;
}
