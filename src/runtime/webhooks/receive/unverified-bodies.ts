import { type Bytes, createByteBuffer } from '../bytes.js';
import { TwentyWebhookError } from '../error.js';
import { readHeader, type WebhookHeaders } from '../verify/headers.js';
import { startTimer } from '../timer.js';

/** How much memory and time bodies may take while nobody knows who sent them. */
export interface BodyLimits {
  /** The largest body that is read, in bytes. Default: 10,000,000, since rich texts may be large. */
  readonly maxBytes?: number | undefined;
  /** All bodies together that are not verified yet, in bytes. Beyond it the largest is refused. Default: 50,000,000. */
  readonly maxUnverifiedBytes?: number | undefined;
  /** How long a body may take to arrive, in ms. Default: 10,000; Twenty itself gives up after 5,000. */
  readonly bodyTimeoutMs?: number | undefined;
}

/** A body that is not verified yet. */
export interface UnverifiedBody {
  /** Keeps bytes that have arrived. It drops them when the body has been refused. */
  readonly push: (bytes: Uint8Array) => void;
  /** The whole body. From now on it is not refused any more. */
  readonly complete: () => Bytes;
  /** Rejects when the body is refused: TOO_LARGE, BODY_TIMEOUT or OVERLOADED. */
  readonly refused: Promise<never>;
  /** Ends keeping the body, because it is verified or its request is answered. */
  readonly close: () => void;
}

/** The bodies of all requests of a receiver that are not verified yet. */
export interface UnverifiedBodies {
  readonly open: () => UnverifiedBody;
  /** Refuses a body by the length that its headers announce. Throws TOO_LARGE. */
  readonly checkLength: (headers: WebhookHeaders) => void;
}

/** Keeps bodies within the limits. */
export function createUnverifiedBodies(limits: BodyLimits): UnverifiedBodies {
  const { maxBytes = 10_000_000, maxUnverifiedBytes = 50_000_000, bodyTimeoutMs = 10_000 } = limits;
  const arriving = new Set<ArrivingBody>();
  let totalBytes = 0;
  const refusal = {
    tooLarge: () => new TwentyWebhookError('TOO_LARGE', `The body has more than ${maxBytes} bytes.`),
    tooSlow: () => new TwentyWebhookError('BODY_TIMEOUT', `The body did not arrive within ${bodyTimeoutMs} ms.`),
    overloaded: () => new TwentyWebhookError('OVERLOADED', 'Too many bodies are arriving at a time.'),
  };

  /** Refuses the largest bodies: an attacker's are large and never end, so small genuine ones still arrive. */
  function makeRoom(): void {
    while (totalBytes > maxUnverifiedBytes && arriving.size > 0) {
      const largest = [...arriving].reduce((one, other) => (other.length() > one.length() ? other : one));
      largest.refuse(refusal.overloaded());
    }
  }

  function open(): UnverifiedBody {
    const buffer = createByteBuffer();
    const { refused, reject } = createRefusal();
    let isOpen = true;
    const body: ArrivingBody = {
      length: buffer.length,
      refuse(error) {
        close();
        reject(error);
      },
    };
    const stopTimer = startTimer({ ms: bodyTimeoutMs, onTimeout: () => body.refuse(refusal.tooSlow()) });
    arriving.add(body);

    function stopArriving(): void {
      arriving.delete(body);
      stopTimer();
    }

    function close(): void {
      if (isOpen) totalBytes -= buffer.length();
      isOpen = false;
      stopArriving();
    }

    return {
      refused,
      close,
      push(bytes) {
        if (!isOpen) return;
        if (buffer.length() + bytes.length > maxBytes) return body.refuse(refusal.tooLarge());
        buffer.push(bytes);
        totalBytes += bytes.length;
        makeRoom();
      },
      complete() {
        stopArriving();
        return buffer.bytes();
      },
    };
  }

  return {
    open,
    checkLength(headers) {
      if (Number(readHeader(headers, 'content-length')) > maxBytes) throw refusal.tooLarge();
    },
  };
}

interface ArrivingBody {
  readonly length: () => number;
  readonly refuse: (error: TwentyWebhookError) => void;
}

/** A promise that only ever rejects. It may do so when nobody waits for it any more. */
function createRefusal() {
  let reject: (error: TwentyWebhookError) => void = (): undefined => undefined;
  const refused = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  refused.catch((): undefined => undefined);
  return { refused, reject };
}
