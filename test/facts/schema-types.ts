/** Types that a 2.21 server's schema has beside those of objects: their members, or their values. */
export const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  Actor: 'context: JSON, name: String, source: ActorSourceEnum, workspaceMemberId: UUID',
  ActorCreateInput: 'context: JSON, source: ActorSourceEnum',
  ActorFilterInput:
    'context: RawJsonFilter, name: StringFilter, source: ActorSourceEnumFilter, workspaceMemberId: UUIDFilter',
  ActorGroupByInput: 'name: Boolean, source: Boolean, workspaceMemberId: Boolean',
  ActorOrderByInput:
    'context: OrderByDirection, name: OrderByDirection, source: OrderByDirection, workspaceMemberId: OrderByDirection',
  ActorSourceEnum: 'EMAIL CALENDAR WORKFLOW AGENT API IMPORT MANUAL SYSTEM WEBHOOK APPLICATION',
  ActorSourceEnumFilter:
    'containsAny: [ActorSourceEnum], eq: ActorSourceEnum, in: [ActorSourceEnum], is: FilterIs, isEmptyArray: Boolean, neq: ActorSourceEnum',
  ActorUpdateInput: 'context: JSON, source: ActorSourceEnum',
  Address:
    'addressCity: String, addressCountry: String, addressLat: BigFloat, addressLng: BigFloat, addressPostcode: String, addressState: String, addressStreet1: String, addressStreet2: String',
  AddressCreateInput:
    'addressCity: String, addressCountry: String, addressLat: BigFloat, addressLng: BigFloat, addressPostcode: String, addressState: String, addressStreet1: String, addressStreet2: String',
  AddressFilterInput:
    'addressCity: StringFilter, addressCountry: StringFilter, addressLat: BigFloatFilter, addressLng: BigFloatFilter, addressPostcode: StringFilter, addressState: StringFilter, addressStreet1: StringFilter, addressStreet2: StringFilter',
  AddressGroupByInput:
    'addressCity: Boolean, addressCountry: Boolean, addressLat: Boolean, addressLng: Boolean, addressPostcode: Boolean, addressState: Boolean, addressStreet1: Boolean, addressStreet2: Boolean',
  AddressOrderByInput:
    'addressCity: OrderByDirection, addressCountry: OrderByDirection, addressLat: OrderByDirection, addressLng: OrderByDirection, addressPostcode: OrderByDirection, addressState: OrderByDirection, addressStreet1: OrderByDirection, addressStreet2: OrderByDirection',
  AddressUpdateInput:
    'addressCity: String, addressCountry: String, addressLat: BigFloat, addressLng: BigFloat, addressPostcode: String, addressState: String, addressStreet1: String, addressStreet2: String',
  ArrayFilter: 'containsIlike: String, is: FilterIs, isEmptyArray: Boolean',
  BigFloatFilter:
    'eq: BigFloat, gt: BigFloat, gte: BigFloat, in: [BigFloat!], is: FilterIs, lt: BigFloat, lte: BigFloat, neq: BigFloat',
  BigIntFilter:
    'eq: BigInt, gt: BigInt, gte: BigInt, in: [BigInt!], is: FilterIs, lt: BigInt, lte: BigInt, neq: BigInt',
  BooleanFilter: 'eq: Boolean, is: FilterIs',
  CarrierRelationInput: 'connect: CarrierConnectInput, disconnect: Boolean',
  Currency: 'amountMicros: BigFloat, currencyCode: String',
  CurrencyCreateInput: 'amountMicros: BigFloat, currencyCode: String',
  CurrencyFilterInput: 'amountMicros: BigFloatFilter, currencyCode: StringFilter',
  CurrencyGroupByInput: 'amountMicros: Boolean, currencyCode: Boolean',
  CurrencyOrderByInput: 'amountMicros: OrderByDirection, currencyCode: OrderByDirection',
  CurrencyUpdateInput: 'amountMicros: BigFloat, currencyCode: String',
  DateFilter: 'eq: Date, gt: Date, gte: Date, in: [Date!], is: FilterIs, lt: Date, lte: Date, neq: Date',
  DateGranularityEnum: 'DAY MONTH QUARTER YEAR WEEK DAY_OF_THE_WEEK MONTH_OF_THE_YEAR QUARTER_OF_THE_YEAR NONE',
  DateTimeFilter:
    'eq: DateTime, gt: DateTime, gte: DateTime, in: [DateTime!], is: FilterIs, lt: DateTime, lte: DateTime, neq: DateTime',
  Emails: 'additionalEmails: JSON, primaryEmail: String',
  EmailsCreateInput: 'additionalEmails: JSON, primaryEmail: String',
  EmailsFilterInput: 'additionalEmails: RawJsonFilter, primaryEmail: StringFilter',
  EmailsGroupByInput: 'primaryEmail: Boolean',
  EmailsOrderByInput: 'additionalEmails: OrderByDirection, primaryEmail: OrderByDirection',
  EmailsUpdateInput: 'additionalEmails: JSON, primaryEmail: String',
  FileItemInput: 'fileId: UUID!, label: String!',
  FileObject: 'extension: String, fileId: UUID!, label: String!, url: String',
  FilterIs: 'NULL NOT_NULL',
  FirstDayOfTheWeek: 'MONDAY SUNDAY SATURDAY',
  FloatFilter: 'eq: Float, gt: Float, gte: Float, in: [Float!], is: FilterIs, lt: Float, lte: Float, neq: Float',
  FullName: 'firstName: String, lastName: String',
  FullNameCreateInput: 'firstName: String, lastName: String',
  FullNameFilterInput: 'firstName: StringFilter, lastName: StringFilter',
  FullNameGroupByInput: 'firstName: Boolean, lastName: Boolean',
  FullNameOrderByInput: 'firstName: OrderByDirection, lastName: OrderByDirection',
  FullNameUpdateInput: 'firstName: String, lastName: String',
  GroupByDateGranularityInput: 'granularity: DateGranularityEnum, timeZone: String, weekStartDay: FirstDayOfTheWeek',
  IntFilter: 'eq: Int, gt: Int, gte: Int, in: [Int!], is: FilterIs, lt: Int, lte: Int, neq: Int',
  Links: 'primaryLinkLabel: String, primaryLinkUrl: String, secondaryLinks: JSON',
  LinksCreateInput: 'primaryLinkLabel: String, primaryLinkUrl: String, secondaryLinks: JSON',
  LinksFilterInput: 'primaryLinkLabel: StringFilter, primaryLinkUrl: StringFilter, secondaryLinks: RawJsonFilter',
  LinksGroupByInput: 'primaryLinkLabel: Boolean, primaryLinkUrl: Boolean',
  LinksOrderByInput:
    'primaryLinkLabel: OrderByDirection, primaryLinkUrl: OrderByDirection, secondaryLinks: OrderByDirection',
  LinksUpdateInput: 'primaryLinkLabel: String, primaryLinkUrl: String, secondaryLinks: JSON',
  OrderByDirection: 'AscNullsFirst AscNullsLast DescNullsFirst DescNullsLast',
  ParcelMarksEnum: 'FRAGILE HEAVY COLD',
  ParcelMarksEnumFilter:
    'containsAny: [ParcelMarksEnum], eq: ParcelMarksEnum, in: [ParcelMarksEnum], is: FilterIs, isEmptyArray: Boolean, neq: ParcelMarksEnum',
  ParcelRelationInput: 'connect: ParcelConnectInput, disconnect: Boolean',
  ParcelServiceEnum: 'RATING_1 RATING_2 RATING_3 RATING_4 RATING_5',
  ParcelServiceEnumFilter:
    'containsAny: [ParcelServiceEnum], eq: ParcelServiceEnum, in: [ParcelServiceEnum], is: FilterIs, isEmptyArray: Boolean, neq: ParcelServiceEnum',
  ParcelStateEnum: 'PACKED SENT LOST NULL',
  ParcelStateEnumFilter:
    'containsAny: [ParcelStateEnum], eq: ParcelStateEnum, in: [ParcelStateEnum], is: FilterIs, isEmptyArray: Boolean, neq: ParcelStateEnum',
  ParcelUrgencyEnum: 'LOW HIGH',
  ParcelUrgencyEnumFilter:
    'containsAny: [ParcelUrgencyEnum], eq: ParcelUrgencyEnum, in: [ParcelUrgencyEnum], is: FilterIs, isEmptyArray: Boolean, neq: ParcelUrgencyEnum',
  PersonRelationInput: 'connect: PersonConnectInput, disconnect: Boolean',
  Phones:
    'additionalPhones: JSON, primaryPhoneCallingCode: String, primaryPhoneCountryCode: String, primaryPhoneNumber: String',
  PhonesCreateInput:
    'additionalPhones: JSON, primaryPhoneCallingCode: String, primaryPhoneCountryCode: String, primaryPhoneNumber: String',
  PhonesFilterInput:
    'additionalPhones: RawJsonFilter, primaryPhoneCallingCode: StringFilter, primaryPhoneCountryCode: StringFilter, primaryPhoneNumber: StringFilter',
  PhonesGroupByInput: 'primaryPhoneCallingCode: Boolean, primaryPhoneCountryCode: Boolean, primaryPhoneNumber: Boolean',
  PhonesOrderByInput:
    'additionalPhones: OrderByDirection, primaryPhoneCallingCode: OrderByDirection, primaryPhoneCountryCode: OrderByDirection, primaryPhoneNumber: OrderByDirection',
  PhonesUpdateInput:
    'additionalPhones: JSON, primaryPhoneCallingCode: String, primaryPhoneCountryCode: String, primaryPhoneNumber: String',
  RawJsonFilter: 'is: FilterIs, like: String',
  RichText: 'blocknote: String, markdown: String',
  RichTextCreateInput: 'blocknote: String, markdown: String',
  RichTextFilterInput: 'blocknote: StringFilter, markdown: StringFilter',
  RichTextGroupByInput: 'blocknote: Boolean, markdown: Boolean',
  RichTextOrderByInput: 'blocknote: OrderByDirection, markdown: OrderByDirection',
  RichTextUpdateInput: 'blocknote: String, markdown: String',
  StringFilter:
    'endsWith: String, eq: String, gt: String, gte: String, ilike: String, in: [String!], iregex: String, is: FilterIs, like: String, lt: String, lte: String, neq: String, regex: String, startsWith: String',
  TSVectorFilter: 'search: String',
  UUIDFilter: 'eq: UUID, gt: UUID, gte: UUID, in: [UUID], is: FilterIs, lt: UUID, lte: UUID, neq: UUID',
};

/** What it offers for an object without duplicate criteria. */
export const PARCEL_ROOTS = {
  Query: [
    'parcels(after: String, before: String, filter: ParcelFilterInput, first: Int, last: Int, offset: Int, orderBy: [ParcelOrderByInput]): ParcelConnection',
    'parcel(filter: ParcelFilterInput!): Parcel',
    'parcelsGroupBy(filter: ParcelFilterInput, groupBy: [ParcelGroupByInput!]!, limit: Int, offsetForRecords: Int, orderBy: [ParcelOrderByWithGroupByInput], orderByForRecords: [ParcelOrderByInput], viewId: UUID): [ParcelGroupByConnection!]',
  ],
  Mutation: [
    'createParcels(data: [ParcelCreateInput!]!, upsert: Boolean): [Parcel!]',
    'createParcel(data: ParcelCreateInput!, upsert: Boolean): Parcel',
    'updateParcel(data: ParcelUpdateInput!, id: UUID!): Parcel',
    'deleteParcel(id: UUID!): Parcel',
    'updateParcels(data: ParcelUpdateInput!, filter: ParcelFilterInput!): [Parcel!]',
    'deleteParcels(filter: ParcelFilterInput!): [Parcel!]',
    'destroyParcel(id: UUID!): Parcel',
    'destroyParcels(filter: ParcelFilterInput!): [Parcel!]',
    'restoreParcel(id: UUID!): Parcel',
    'restoreParcels(filter: ParcelFilterInput!): [Parcel!]',
  ],
} as const;
