/** What GET /rest/metadata/objects tells of each object on a 2.21 server, beside `description`, where it has one. */
export const OBJECT_MEMBERS = [
  ...['applicationId', 'createdAt', 'fields', 'icon', 'id', 'isActive', 'isLabelSyncedWithName', 'isRemote'],
  ...['isSearchable', 'isSystem', 'isUICreatable', 'isUIEditable', 'isUIReadOnly', 'labelIdentifierFieldMetadataId'],
  ...['labelPlural', 'labelSingular', 'namePlural', 'nameSingular', 'universalIdentifier', 'updatedAt', 'workspaceId'],
];

/** What it tells of every field. */
export const FIELD_MEMBERS = [
  ...['applicationId', 'createdAt', 'id', 'isActive', 'isLabelSyncedWithName', 'isNullable', 'isSystem'],
  ...['isUIEditable', 'isUIReadOnly', 'isUnique', 'label', 'name', 'objectMetadataId', 'type'],
  ...['universalIdentifier', 'updatedAt', 'workspaceId'],
];

/** What it tells of some fields besides, by the name of the field; the rows of a morph field are told one by one. */
export const MORE_FIELD_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  note: [],
  insured: [],
  words: [],
  price: [],
  weight: ['settings'],
  photos: ['settings'],
  carrier: ['settings'],
  state: ['options'],
  urgency: ['defaultValue', 'options'],
  service: ['options'],
  handledBy: ['defaultValue'],
  holderCarrier: ['morphId', 'settings'],
  holderPerson: ['morphId', 'settings'],
};
