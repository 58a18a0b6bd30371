import { hasCaptures, readCapture } from '../../fixtures/captures.js';

/** A delivery as a Twenty server sent it. */
export interface CapturedDelivery {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
  readonly secret: string;
  /** When it was signed, ms since 1970. */
  readonly timestamp: number;
}

/** The deliveries of one capture, such as `webhooks/standard.json`; none where there are no captures. */
export function capturedDeliveries(file: string): readonly CapturedDelivery[] {
  if (!hasCaptures) return [];
  const capture = readCapture(file) as {
    readonly secret: string;
    readonly deliveries: readonly Omit<CapturedDelivery, 'secret' | 'timestamp'>[];
  };
  return capture.deliveries.map((delivery) => ({
    ...delivery,
    secret: capture.secret,
    timestamp: Number(delivery.headers['x-twenty-webhook-timestamp']),
  }));
}
