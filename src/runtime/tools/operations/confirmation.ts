import type { Toolbox } from '../model/toolbox.js';
import type { JsonSchema, ToolAnswer } from '../tool.js';
import { FLAG, RECORD, TEXT, type Call } from './define.js';

/** The arguments by which a write is tried and confirmed. */
export const confirmationSchema = ({ confirmations }: Toolbox): { readonly [name: string]: JsonSchema } => ({
  dryRun: FLAG,
  ...(confirmations ? { confirmation: TEXT } : {}),
});

/** What a write answers instead of its outcome where it is only tried. */
export const changeSchema = ({ confirmations }: Toolbox): { readonly [name: string]: JsonSchema } => ({
  change: RECORD,
  ...(confirmations ? { confirmation: TEXT } : {}),
});

/** How many confirmations are kept; the oldest is forgotten first. */
const MOST_KEPT = 100;

/** Whether a write is only tried. Notes a fault where it needs a confirmation and has none. */
export function isDryRun({ confirmations }: Toolbox, tool: string, { args, faults }: Call): boolean {
  if (args['dryRun'] === true) return true;
  if (!confirmations || faults.length > 0) return false;
  const confirmation = args['confirmation'];
  const isConfirmed = typeof confirmation === 'string' && confirmations.get(confirmation) === wanted(tool, args);
  if (typeof confirmation === 'string' && isConfirmed) confirmations.delete(confirmation);
  else
    faults.push(
      confirmation === undefined
        ? 'confirmation is missing: call with "dryRun": true, show the change to the user, and call again with the "confirmation" that it returns'
        : 'confirmation does not belong to these arguments, or was used before: call with "dryRun": true again',
    );
  return false;
}

/** The answer to a write that is only tried. */
export function tried({ confirmations }: Toolbox, tool: string, args: Call['args'], change: ToolAnswer): ToolAnswer {
  if (!confirmations) return { change };
  const confirmation = randomText();
  const [oldest] = confirmations.keys();
  if (confirmations.size >= MOST_KEPT && oldest !== undefined) confirmations.delete(oldest);
  confirmations.set(confirmation, wanted(tool, args));
  return { change, confirmation };
}

/** The call that is confirmed, whatever the order of its arguments. */
const wanted = (tool: string, { dryRun: _dryRun, confirmation: _confirmation, ...args }: Call['args']): string =>
  `${tool} ${sorted(args)}`;

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** Not to be guessed by who only sees calls go by. */
function randomText(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}
