import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';

/** A selection of all that two select. Where one has `true` and the other names fields, all fields that `true` means. */
export function united(some: JsonRecord, others: JsonRecord): JsonRecord {
  const both: JsonRecord = { ...some };
  for (const [key, value] of Object.entries(others)) {
    const known = both[key];
    if (!value) continue;
    both[key] = isRecord(known) && isRecord(value) ? united(known, value) : known === true || value;
  }
  return both;
}
