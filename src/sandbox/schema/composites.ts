/** One column of a composite, for example `primaryEmail` of EMAILS. */
export interface CompositeProperty {
  readonly name: string;
  readonly type: 'TEXT' | 'NUMERIC' | 'RAW_JSON' | 'UUID' | 'SELECT';
  /** Takes part in the unique constraint of a unique field: what `connect` can look for. */
  readonly isUnique?: true;
  /** Left out of create and update inputs. */
  readonly isHiddenFromInput?: true;
  /** Not nullable while the schema is the first that its server process builds. */
  readonly isRequired?: true;
  /** The object type that newer servers give this JSON column, as a list of it where `isList`. */
  readonly typed?: { readonly name: string; readonly isList: boolean; readonly fields: readonly string[] };
}

/** A composite field type: its GraphQL name and its columns. */
export interface Composite {
  readonly name: string;
  readonly properties: readonly CompositeProperty[];
}

const texts = (...names: string[]): readonly CompositeProperty[] => names.map((name) => ({ name, type: 'TEXT' }));
const unique = (name: string): CompositeProperty => ({ name, type: 'TEXT', isUnique: true });
const numeric = (name: string): CompositeProperty => ({ name, type: 'NUMERIC' });

/** The composite field types of 2.x, in the order in which the server builds them. */
export const COMPOSITES: Readonly<Record<string, Composite>> = {
  LINKS: {
    name: 'Links',
    properties: [
      ...texts('primaryLinkLabel'),
      unique('primaryLinkUrl'),
      {
        name: 'secondaryLinks',
        type: 'RAW_JSON',
        typed: { name: 'SecondaryLink', isList: true, fields: ['label', 'url'] },
      },
    ],
  },
  CURRENCY: { name: 'Currency', properties: [numeric('amountMicros'), ...texts('currencyCode')] },
  FULL_NAME: { name: 'FullName', properties: texts('firstName', 'lastName') },
  ADDRESS: {
    name: 'Address',
    properties: [
      ...texts('addressStreet1', 'addressStreet2', 'addressCity', 'addressPostcode', 'addressState', 'addressCountry'),
      numeric('addressLat'),
      numeric('addressLng'),
    ],
  },
  ACTOR: {
    name: 'Actor',
    properties: [
      { name: 'source', type: 'SELECT', isRequired: true },
      { name: 'workspaceMemberId', type: 'UUID', isHiddenFromInput: true },
      { name: 'name', type: 'TEXT', isHiddenFromInput: true, isRequired: true },
      { name: 'context', type: 'RAW_JSON', typed: { name: 'ActorContext', isList: false, fields: ['provider'] } },
    ],
  },
  EMAILS: {
    name: 'Emails',
    properties: [
      unique('primaryEmail'),
      { name: 'additionalEmails', type: 'RAW_JSON', typed: { name: 'String', isList: true, fields: [] } },
    ],
  },
  PHONES: {
    name: 'Phones',
    properties: [
      unique('primaryPhoneNumber'),
      unique('primaryPhoneCountryCode'),
      unique('primaryPhoneCallingCode'),
      {
        name: 'additionalPhones',
        type: 'RAW_JSON',
        typed: { name: 'AdditionalPhone', isList: true, fields: ['number', 'callingCode', 'countryCode'] },
      },
    ],
  },
  RICH_TEXT: { name: 'RichText', properties: texts('blocknote', 'markdown') },
};
