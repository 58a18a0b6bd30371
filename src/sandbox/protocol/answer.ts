/** An HTTP answer. A body that is text is sent as text, everything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** An answer with status 200. */
export const ok = (body: unknown): Answer => ({ status: 200, body });

/** A GraphQL error as the server sends it: HTTP 200. */
export const graphqlError = (message: string, extensions: Readonly<Record<string, unknown>>): Answer =>
  ok({ errors: [{ message, extensions }] });

/** A REST error as the server's own code sends it. */
export const restError = (status: number, message: string, error: string): Answer => ({
  status,
  body: { statusCode: status, messages: [message], error },
});

/** An error of the HTTP framework below: unknown routes, unreadable bodies. */
export const httpError = (status: number, message: string, error: string): Answer => ({
  status,
  body: { message, error, statusCode: status },
});
