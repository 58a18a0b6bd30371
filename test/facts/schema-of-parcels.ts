/**
 * As what each field of a parcel is in a 2.21 server's schema: in the record, the inputs that create and update it, in
 * filters, orderings and groupings. A dash where it is not.
 */
export const PARCEL_FIELDS: Readonly<Record<string, string>> = {
  and: '- | - | - | [ParcelFilterInput] | - | -',
  arrivedAt: 'DateTime | DateTime | DateTime | DateTimeFilter | OrderByDirection | GroupByDateGranularityInput',
  barcode: 'String | String | String | StringFilter | OrderByDirection | Boolean',
  carrier:
    'Carrier | CarrierRelationInput | CarrierRelationInput | CarrierFilterInput | CarrierOrderByInput | CarrierGroupByInput',
  carrierId: 'ID | ID | ID | UUIDFilter | OrderByDirection | -',
  contacts:
    'Emails | EmailsCreateInput | EmailsUpdateInput | EmailsFilterInput | EmailsOrderByInput | EmailsGroupByInput',
  createdAt: 'DateTime! | DateTime | DateTime | DateTimeFilter | OrderByDirection | GroupByDateGranularityInput',
  createdBy: 'Actor! | ActorCreateInput | ActorUpdateInput | ActorFilterInput | ActorOrderByInput | -',
  deletedAt: 'DateTime | DateTime | DateTime | DateTimeFilter | OrderByDirection | -',
  destination:
    'Address | AddressCreateInput | AddressUpdateInput | AddressFilterInput | AddressOrderByInput | AddressGroupByInput',
  externalKey: 'UUID | UUID | UUID | UUIDFilter | OrderByDirection | Boolean',
  followers: 'ParcelConnection | - | - | - | - | -',
  handledBy: 'Actor | ActorCreateInput | ActorUpdateInput | ActorFilterInput | ActorOrderByInput | ActorGroupByInput',
  holderCarrier:
    'Carrier | CarrierRelationInput | CarrierRelationInput | CarrierFilterInput | CarrierOrderByInput | CarrierGroupByInput',
  holderCarrierId: 'ID | ID | ID | UUIDFilter | OrderByDirection | -',
  holderPerson:
    'Person | PersonRelationInput | PersonRelationInput | PersonFilterInput | PersonOrderByInput | PersonGroupByInput',
  holderPersonId: 'ID | ID | ID | UUIDFilter | OrderByDirection | -',
  hotline:
    'Phones | PhonesCreateInput | PhonesUpdateInput | PhonesFilterInput | PhonesOrderByInput | PhonesGroupByInput',
  id: 'UUID! | ID | ID | UUIDFilter | OrderByDirection | -',
  insured: 'Boolean | Boolean | Boolean | BooleanFilter | OrderByDirection | Boolean',
  manifest: 'JSON | JSON | JSON | RawJsonFilter | OrderByDirection | -',
  marks:
    '[ParcelMarksEnum] | [ParcelMarksEnum] | [ParcelMarksEnum] | ParcelMarksEnumFilter | OrderByDirection | Boolean',
  name: 'String | String | String | StringFilter | OrderByDirection | Boolean',
  not: '- | - | - | ParcelFilterInput | - | -',
  note: 'String | String | String | StringFilter | OrderByDirection | Boolean',
  or: '- | - | - | [ParcelFilterInput] | - | -',
  photos: '[FileObject] | [FileItemInput] | [FileItemInput] | RawJsonFilter | OrderByDirection | -',
  pieces: 'Int | Int | Int | IntFilter | OrderByDirection | Boolean',
  position: 'Position! | Position | Position | FloatFilter | OrderByDirection | -',
  previous:
    'Parcel | ParcelRelationInput | ParcelRelationInput | ParcelFilterInput | ParcelOrderByInput | ParcelGroupByInput',
  previousId: 'ID | ID | ID | UUIDFilter | OrderByDirection | -',
  price:
    'Currency | CurrencyCreateInput | CurrencyUpdateInput | CurrencyFilterInput | CurrencyOrderByInput | CurrencyGroupByInput',
  receiver:
    'FullName | FullNameCreateInput | FullNameUpdateInput | FullNameFilterInput | FullNameOrderByInput | FullNameGroupByInput',
  remarks:
    'RichText | RichTextCreateInput | RichTextUpdateInput | RichTextFilterInput | RichTextOrderByInput | RichTextGroupByInput',
  searchVector: 'TSVector | TSVector | TSVector | TSVectorFilter | OrderByDirection | -',
  sender: 'String! | String! | String | StringFilter | OrderByDirection | Boolean',
  serial: 'BigInt | BigInt | BigInt | BigIntFilter | OrderByDirection | Boolean',
  service:
    'ParcelServiceEnum | ParcelServiceEnum | ParcelServiceEnum | ParcelServiceEnumFilter | OrderByDirection | Boolean',
  shipOn: 'Date | Date | Date | DateFilter | OrderByDirection | GroupByDateGranularityInput',
  singleLink: 'Links | LinksCreateInput | LinksUpdateInput | LinksFilterInput | LinksOrderByInput | LinksGroupByInput',
  state: 'ParcelStateEnum | ParcelStateEnum | ParcelStateEnum | ParcelStateEnumFilter | OrderByDirection | Boolean',
  tracking: 'Links | LinksCreateInput | LinksUpdateInput | LinksFilterInput | LinksOrderByInput | LinksGroupByInput',
  updatedAt: 'DateTime! | DateTime | DateTime | DateTimeFilter | OrderByDirection | GroupByDateGranularityInput',
  updatedBy: 'Actor! | ActorCreateInput | ActorUpdateInput | ActorFilterInput | ActorOrderByInput | -',
  urgency:
    'ParcelUrgencyEnum! | ParcelUrgencyEnum | ParcelUrgencyEnum | ParcelUrgencyEnumFilter | OrderByDirection | Boolean',
  weight: 'Float | Float | Float | FloatFilter | OrderByDirection | Boolean',
  words: '[String] | [String] | [String] | ArrayFilter | OrderByDirection | Boolean',
};
