/** The schema type of `zod/mini`. */
export type { ZodMiniType as ZodType } from 'zod/mini';
