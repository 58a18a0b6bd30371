import type { Reports } from '../call/reports.js';
import { isObject } from '../../portable/json-record.js';

/**
 * Refuses a link to a record that is not named by texts alone: the server (2.21) leaves such a link out without a word
 * in a create, and fails without a reason in an update.
 */
export function refuseLostLink(field: string, value: unknown, { refuse }: Pick<Reports, 'refuse'>): void {
  if (!isObject(value) || value['connect'] == null) return;
  // What is no object has no `where`.
  const { where } = Object(value['connect']) as { readonly where?: unknown };
  const problem = problemOf(where, `data.${field}.connect.where`);
  if (problem) throw refuse(problem);
}

function problemOf(where: unknown, path: string): string | undefined {
  const entries = isObject(where) ? Object.entries(where).filter(([, value]) => value !== undefined) : [];
  if (entries.length === 0) return `${path} names no record`;
  for (const [key, value] of entries) {
    const inner = `${path}.${key}`;
    const isPart = isObject(value) && !Array.isArray(value);
    if (value === '') return `${inner} is empty; ${BY_TEXTS}`;
    if (typeof value !== 'string' && !isPart) return `${inner} is no text; ${BY_TEXTS}`;
    const problem = isPart ? problemOf(value, inner) : undefined;
    if (problem) return problem;
  }
  return undefined;
}

const BY_TEXTS = 'the server finds a record to link by texts only';
