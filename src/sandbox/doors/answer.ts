/** An HTTP answer. Bytes and text are sent as they are, nothing where the body is undefined, everything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** In lower case; what the body is need not be said. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with status 200. */
export const ok = (body: unknown): Answer => ({ status: 200, body });

/** A GraphQL error as the server sends it: HTTP 200. */
export const graphqlError = (message: string, extensions: Readonly<Record<string, unknown>>): Answer =>
  ok({ errors: [{ message, extensions }] });

/** What the server calls its refusals of keys. */
export type RestErrorName = 'UNAUTHENTICATED' | 'FORBIDDEN_EXCEPTION';

/** What HTTP calls the errors that the framework answers. */
export type HttpErrorName = 'Bad Request' | 'Forbidden' | 'Not Found' | 'Payload Too Large' | 'Internal Server Error';

/** A REST error as the server's own code sends it. */
export const restError = (status: number, message: string, error: RestErrorName): Answer => ({
  status,
  body: { statusCode: status, messages: [message], error },
});

/** An error of the HTTP framework below: unknown routes, unreadable bodies. */
export const httpError = (status: number, message: string, error: HttpErrorName): Answer => ({
  status,
  body: { message, error, statusCode: status },
});
