import { CodegenTwentyError } from '../../errors.js';
import { failure } from '../failures.js';
import type { Connection } from './connection.js';

/** The codes in a fetch error and in everything that it was caused by; hosts with two addresses fail with a list. */
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  return [
    ...(typeof code === 'string' ? [code] : []),
    ...codesOf(cause),
    ...(Array.isArray(errors) ? errors.flatMap(codesOf) : []),
  ];
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';
const isTls = (code: string): boolean => /CERT|TLS|SSL|EPROTO|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH/.test(code);
const isTimeoutCode = (code: string): boolean => code === 'ETIMEDOUT' || /^UND_ERR_\w+_TIMEOUT$/.test(code);

/** Whether an error of `fetch` may pass: not a timeout, an unknown host or a refused certificate. */
export function isPassingFailure(error: unknown): boolean {
  if (isTimeout(error)) return false;
  const codes = codesOf(error);
  return codes.length > 0 && !codes.some((code) => isTls(code) || code === 'ENOTFOUND');
}

/** What the message for an error of `fetch` is made of. */
export interface Attempt {
  /** Printable. */
  readonly url: string;
  readonly connection: Connection;
}

/** The message for an error of `fetch`: its code, because its own text may quote headers. */
export function connectionFailure(error: unknown, { url, connection }: Attempt): CodegenTwentyError {
  const { timeoutMs } = connection;
  if (error instanceof CodegenTwentyError) return error;
  const codes = codesOf(error);
  if (isTimeout(error) || codes.some(isTimeoutCode)) return failure('TIMED_OUT', { url, timeoutMs });
  const { proxy } = connection;
  if (codes.includes('ECONNREFUSED')) return failure('NOTHING_LISTENING', { url, proxy });
  if (codes.includes('ENOTFOUND') || codes.includes('EAI_AGAIN')) return failure('UNKNOWN_HOST', { url, proxy });
  const tls = codes.find(isTls);
  if (tls !== undefined) return failure('TLS_FAILED', { url, proxy, reason: tls });
  const said = connection.quote(rootMessage(error));
  // the code of a proxy that refuses says nothing, its message has the status
  return failure('CONNECTION_FAILED', { url, proxy, reason: proxy ? said : (codes[0] ?? said) });
}

/** The message of the innermost cause, for example "bad port". An error without cause is about our own arguments. */
function rootMessage(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return 'unknown reason';
  return cause.cause instanceof Error ? rootMessage(cause) : cause.message;
}
