import type { ServerBehaviour } from '../twenty/versions/server-behaviour.js';
import { RecordError } from './errors.js';

/** A limit of the workspace that a call ran into, as servers since 2.36 describe it. */
export interface UsageLimit {
  /** `speed`: so many in a time that passes; `quota`: so many in a month; `stock`: so many records at all. */
  readonly kind: 'speed' | 'quota' | 'stock';
  /** Whether a limit is reached, or what the plan includes is used up. */
  readonly exhausts: 'limit' | 'allowance';
  readonly operationType: 'API_REQUEST' | 'RECORD_WRITE';
  readonly spenderType: 'apiKey' | 'workspace';
  readonly spenderId: string;
  readonly limit: number;
  readonly periodCount: number;
  readonly periodUnit: 'second' | 'month' | 'lifetime';
  /** Absent where waiting does not help. */
  readonly retryAfterMs?: number;
}

/** How the description of a limit looks; `periodUnit` is a shape between 2.38 and 2.39 whose release is not known. */
export type LimitShape = ServerBehaviour['limitDetails'] | 'periodUnit';

/** What a limit is described by, in the extensions of a GraphQL error and in the body of a REST error. */
export function describeLimit(limit: UsageLimit, shape: LimitShape): Readonly<Record<string, unknown>> {
  const { kind, exhausts, operationType, spenderType, spenderId, periodCount, periodUnit } = limit;
  const isOld = shape === 'windowSeconds' || shape === 'periodUnit';
  return {
    limitKind: kind,
    ...(isOld ? {} : { exhaustedKind: exhausts }),
    ...(shape === 'limitValueType' ? { limitValueType: 'absolute' } : {}),
    limit: limit.limit,
    remaining: 0,
    ...(shape === 'windowSeconds' ? { windowSeconds: periodCount } : { periodCount, periodUnit }),
    scope: { spenderType, spenderId, ...(isOld ? {} : { operationType }) },
  };
}

const CODES = {
  speed: { code: 'RATE_LIMITED', subCode: 'RATE_LIMITED' },
  quota: { code: 'QUOTA_EXHAUSTED', subCode: 'QUOTA_EXHAUSTED' },
  stock: { code: 'QUOTA_EXHAUSTED', subCode: 'STOCK_EXHAUSTED' },
} as const;

function messageOf({ kind, spenderType, limit, periodCount }: UsageLimit): string {
  if (kind === 'speed') return `Rate limit exceeded for ${spenderType}: ${limit} requests per ${periodCount}s.`;
  if (kind === 'quota') return `Quota exhausted for ${spenderType}: ${limit} requests.`;
  return `The workspace holds ${limit} records, which is all that it may.`;
}

/** What servers since 2.36 answer where a limit is reached. */
export class LimitError extends RecordError {
  readonly limit: UsageLimit;
  readonly shape: LimitShape;

  constructor(limit: UsageLimit, shape: LimitShape) {
    super(messageOf(limit), {
      ...CODES[limit.kind],
      userFriendlyMessage: 'A limit of the workspace is reached.',
      more: {
        ...describeLimit(limit, shape),
        ...(limit.retryAfterMs === undefined ? {} : { retryAfterMs: limit.retryAfterMs }),
      },
    });
    this.limit = limit;
    this.shape = shape;
  }
}
