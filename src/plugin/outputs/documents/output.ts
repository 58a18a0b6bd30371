/** `documents.ts`: the app's own operations and fragments, typed. Made where documents are given beside the preset. */
import { z } from 'zod';
import type { Target } from '../../documents/facts/document-facts.js';
import { outputWithOption } from '../output.js';
import { documentsModule } from './documents-module.js';
import { refuseTraps } from './refuse-traps.js';

/** How documents are checked and typed. */
export interface DocumentsOptions {
  /**
   * What sends the documents. `$query` of the client does what the server leaves undone (aliases, defaults, `@include`);
   * with `any`, documents that need this are refused, and root fields are nullable, as the schema has them.
   */
  target?: Target | undefined;
  /** Rules by name; `false` switches one off: `{ "no-nested-totals": false }`. */
  rules?: Record<string, boolean> | undefined;
}

/** The option as a user writes it. */
export interface DocumentsInput {
  /** Emit `documents.ts` where `documents` are given beside the preset: operations, typed and checked. See docs/documents.md. */
  documents?: boolean | DocumentsOptions | undefined;
}

export const documents = outputWithOption<DocumentsInput>()({
  name: 'documents',
  option: {
    name: 'documents',
    isOn: true,
    schema: z.union([
      z.boolean(),
      z.strictObject({
        target: z.enum(['$query', 'any']).optional(),
        rules: z.record(z.string(), z.boolean()).optional(),
      }),
    ]),
    switch: 'without documents.ts, the operations that the configuration names',
  },
  files: async (context) => {
    const { option, documents: given } = context;
    if (given.length === 0) return [];
    const { target = '$query', rules } = typeof option === 'object' ? option : {};
    refuseTraps({ ...context.source, documents: given, target, rules });
    return [await documentsModule({ context, target })];
  },
});
