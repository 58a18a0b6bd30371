/** A town, and how people there are called and pay. */
export interface Place {
  readonly city: string;
  readonly state: string;
  readonly postcode: string;
  readonly country: string;
  readonly lat: number;
  readonly lng: number;
  readonly street: string;
  readonly currency: string;
  readonly countryCode: string;
  readonly callingCode: string;
  /** A national number that nobody has: one of a range that the country keeps for films and examples. */
  readonly phoneNumber: (index: number) => string;
}

const digits = (index: number, length: number): string => String(index % 10 ** length).padStart(length, '0');

/** 06 39 98 00 00 to 99 99: kept free by the French regulator. */
const french = (index: number): string => `63998${digits(index, 4)}`;

/** 07700 900000 to 900999: kept free by Ofcom. */
const british = (index: number): string => `7700900${digits(index, 3)}`;

/** 555-0100 to 0199 of any area: kept free by the numbering plan of North America. */
const american =
  (area: string) =>
  (index: number): string =>
    `${area}55501${digits(index, 2)}`;

/** 0491 570 006 to 570 999: kept free in Australia. */
const australian = (index: number): string => `491570${digits(index, 3)}`;

const FRANCE = { country: 'France', currency: 'EUR', countryCode: 'FR', callingCode: '+33', phoneNumber: french };
const BRITAIN = {
  country: 'United Kingdom',
  currency: 'GBP',
  countryCode: 'GB',
  callingCode: '+44',
  phoneNumber: british,
};
const AMERICA = { country: 'United States', currency: 'USD', countryCode: 'US', callingCode: '+1' };
const AUSTRALIA = {
  country: 'Australia',
  currency: 'AUD',
  countryCode: 'AU',
  callingCode: '+61',
  phoneNumber: australian,
};

/** Towns of several countries. */
export const PLACES: readonly [Place, ...Place[]] = [
  { ...FRANCE, city: 'Lyon', state: 'Rhône', postcode: '69002', lat: 45.76, lng: 4.83, street: 'rue Mercière' },
  { ...FRANCE, city: 'Nantes', state: 'Loire', postcode: '44000', lat: 47.22, lng: -1.55, street: 'rue Crébillon' },
  { ...BRITAIN, city: 'Bristol', state: 'England', postcode: 'BS1 4DJ', lat: 51.45, lng: -2.59, street: 'Park Street' },
  { ...BRITAIN, city: 'Leeds', state: 'England', postcode: 'LS1 6DT', lat: 53.8, lng: -1.55, street: 'Briggate' },
  {
    ...AMERICA,
    city: 'Boston',
    state: 'Massachusetts',
    postcode: '02108',
    lat: 42.36,
    lng: -71.06,
    street: 'Beacon Street',
    phoneNumber: american('617'),
  },
  {
    ...AMERICA,
    city: 'Portland',
    state: 'Oregon',
    postcode: '97204',
    lat: 45.52,
    lng: -122.68,
    street: 'Alder Street',
    phoneNumber: american('503'),
  },
  {
    ...AUSTRALIA,
    city: 'Hobart',
    state: 'Tasmania',
    postcode: '7000',
    lat: -42.88,
    lng: 147.33,
    street: 'Davey Street',
  },
];
