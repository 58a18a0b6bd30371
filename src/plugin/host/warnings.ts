import { withoutTokens } from '../secrets.js';
import { oneLine } from '../visible.js';

/** Tells the user what was left out or guessed, on standard error, so that piped output stays clean. */
export function printWarnings(warnings: readonly string[]): void {
  for (const warning of warnings) console.warn(`graphql-codegen-twenty: ${oneLine(withoutTokens(warning))}`);
}
