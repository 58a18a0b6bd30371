import type { ObjectDescription } from './object-description.js';

/** Whether the schema that the client was generated from is that of a server before 2.x. */
export const isBefore2 = ({ lacks = '' }: ObjectDescription): boolean => lacks.includes('offset');
