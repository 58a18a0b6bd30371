/** What one can do with a value, and whether it may be null: each is gained or lost, and worded in the same way wherever. */
import { change, type Change, type ChangeKind } from './change.js';
import type { Sides } from './match-by-name.js';

const ABILITIES = {
  'be null': {
    gained: { kind: 'may-be-null', what: 'may now be null' },
    lost: { kind: 'never-null', what: 'is never null any more' },
  },
  'be left out': {
    gained: { kind: 'now-optional', what: 'is no longer required' },
    lost: { kind: 'now-required', what: 'is now required' },
  },
  'be written': {
    gained: { kind: 'now-writable', what: 'can now be written' },
    lost: { kind: 'not-writable', what: 'can no longer be written' },
  },
  'be filtered by': {
    gained: { kind: 'filter-gained', what: 'can now be filtered by' },
    lost: { kind: 'filter-lost', what: 'can no longer be filtered by' },
  },
  'be ordered by': {
    gained: { kind: 'order-gained', what: 'can now be ordered by' },
    lost: { kind: 'order-lost', what: 'can no longer be ordered by' },
  },
} as const satisfies Readonly<
  Record<string, Record<'gained' | 'lost', { readonly kind: ChangeKind; readonly what: string }>>
>;

/** The change of an ability, if it was gained or lost. */
export function diffAbility({
  ability,
  path,
  before,
  after,
}: Sides<boolean> & { readonly ability: keyof typeof ABILITIES; readonly path: string }): readonly Change[] {
  if (before === after) return [];
  return [change({ path, ...ABILITIES[ability][after ? 'gained' : 'lost'] })];
}
