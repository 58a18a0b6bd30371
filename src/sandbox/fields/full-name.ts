import { composite, textOfParts } from './composite-type.js';
import type { CompositeType } from './composite-type.js';
import { textType } from './text.js';

/** FULL_NAME. */
export const fullNameType: CompositeType = composite({
  typeName: 'FullName',
  label: 'full name',
  parts: { firstName: textType, lastName: textType },
  searchText: textOfParts('firstName', 'lastName'),
});
