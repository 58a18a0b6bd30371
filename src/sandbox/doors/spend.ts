import { RecordError } from '../errors.js';
import { limitMessage } from '../keys/rate-limit.js';
import type { ReachedLimit, SpendToken } from '../keys/rate-limit.js';
import type { ApiKey } from '../keys/role.js';
import { LimitError } from '../limit-error.js';
import type { ServerBehaviour } from '../../twenty/versions/server-behaviour.js';

/** What a call is charged to. */
export interface Spending {
  readonly spendToken?: SpendToken | undefined;
  readonly behaviour: ServerBehaviour;
  readonly key: Pick<ApiKey, 'id'>;
}

/** Charges one operation on records; throws what the version says where a limit is reached. */
export function spend({ spendToken, behaviour, key }: Spending): void {
  const reached = spendToken?.();
  if (reached !== undefined) throw limitError(reached, { behaviour, key });
}

function limitError(reached: ReachedLimit, { behaviour, key }: Omit<Spending, 'spendToken'>): RecordError {
  const common = { operationType: 'API_REQUEST', spenderType: 'apiKey', spenderId: key.id } as const;
  if (reached.kind === 'quota') {
    const { requests, exhausts } = reached.quota;
    const quota = { ...common, kind: 'quota', exhausts, limit: requests, periodCount: 1, periodUnit: 'month' } as const;
    return new LimitError(quota, behaviour.limitDetails);
  }
  const { tokens, perMs } = reached.limit;
  if (behaviour.rateLimiter === 'usageLimits') {
    const limit = {
      ...common,
      kind: 'speed',
      exhausts: 'limit',
      limit: tokens,
      periodCount: Math.ceil(perMs / 1000),
      periodUnit: 'second',
      retryAfterMs: reached.retryAfterMs,
    } as const;
    return new LimitError(limit, behaviour.limitDetails);
  }
  // 1.2 says so in the message alone
  if (behaviour.rateLimiter === 'window') return new RecordError(TOO_MANY, { code: 'INTERNAL_SERVER_ERROR' });
  return new RecordError(limitMessage(reached.limit), {
    code: 'BAD_USER_INPUT',
    subCode: 'LIMIT_REACHED',
    userFriendlyMessage: 'Rate limit reached. Please try again later.',
  });
}

/** What servers before 2.x say. */
export const TOO_MANY = 'Too many requests.';
