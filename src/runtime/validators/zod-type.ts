/** The schema type of zod; `zod-type-mini.ts` takes the place of this file where an app uses `zod/mini`. */
export type { ZodType } from 'zod';
