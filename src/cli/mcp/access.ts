/** Who may call tools over HTTP. */
import { timingSafeEqual, createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a call must bring, and where it may come from. */
export interface Access {
  readonly bearer: string;
  /** Names of the `Host` header beside those of this machine. */
  readonly hosts: readonly string[];
  /** Origins of pages that may call. */
  readonly origins: readonly string[];
}

/** Why a call is not answered. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly message: string;
}

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * What a request is refused with; undefined where it may be answered. A page of any website can send requests to this
 * machine, and by a name of its own that leads here it could read the answers, too.
 */
export function refusalOf(
  { host = '', origin, authorization = '' }: Pick<IncomingHttpHeaders, 'host' | 'origin' | 'authorization'>,
  { bearer, hosts, origins }: Access,
): Refusal | undefined {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (![...THIS_MACHINE, ...hosts].includes(name))
    return { status: 403, message: 'This host is not allowed: --allow-host.' };
  if (origin !== undefined && !origins.includes(origin))
    return { status: 403, message: 'This origin is not allowed: --allow-origin.' };
  const given = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? '';
  if (!isSame(given, bearer)) return { status: 401, message: 'A bearer token is needed, which the command printed.' };
  return undefined;
}

/** Compares texts in a time that tells nothing about them. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
