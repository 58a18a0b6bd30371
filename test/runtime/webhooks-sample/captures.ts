import { existsSync, readFileSync } from 'node:fs';

/** A delivery as a Twenty server sent it. */
export interface CapturedDelivery {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
  readonly secret: string;
  /** When it was signed, ms since 1970. */
  readonly timestamp: number;
}

const folder = new URL('../../../../shared/twenty/captures/', import.meta.url);

/** Whether the captured answers of real servers lie beside the repository. */
export const hasCaptures = existsSync(folder);
if (!hasCaptures) console.log('skipped: no ../shared/twenty/captures, so no captured webhooks to verify');

/** The deliveries of one capture, such as `webhooks/standard.json`; none where there are no captures. */
export function capturedDeliveries(file: string): readonly CapturedDelivery[] {
  if (!hasCaptures) return [];
  const capture = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    secret: string;
    deliveries: Omit<CapturedDelivery, 'secret' | 'timestamp'>[];
  };
  return capture.deliveries.map((delivery) => ({
    ...delivery,
    secret: capture.secret,
    timestamp: Number(delivery.headers['x-twenty-webhook-timestamp']),
  }));
}
