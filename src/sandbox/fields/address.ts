import { composite, textOfParts } from './composite-type.js';
import type { CompositeType } from './composite-type.js';
import { numericType } from './numeric.js';
import { textType } from './text.js';

/** ADDRESS; latitude and longitude take any number. */
export const addressType: CompositeType = composite({
  typeName: 'Address',
  label: 'address',
  parts: {
    addressStreet1: textType,
    addressStreet2: textType,
    addressCity: textType,
    addressPostcode: textType,
    addressState: textType,
    addressCountry: textType,
    addressLat: numericType,
    addressLng: numericType,
  },
  searchText: textOfParts(
    'addressStreet1',
    'addressStreet2',
    'addressCity',
    'addressPostcode',
    'addressState',
    'addressCountry',
  ),
});
