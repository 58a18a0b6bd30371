/** The arguments of POST /metadata: paging, filters, and what creates, updates and deletes. */
export const INPUT_TYPES = `
type Mutation {
  createOneObject(input: CreateOneObjectInput!): Object!
  updateOneObject(input: UpdateOneObjectInput!): Object!
  deleteOneObject(input: DeleteOneObjectInput!): Object!
  createOneField(input: CreateOneFieldMetadataInput!): Field!
  updateOneField(input: UpdateOneFieldMetadataInput!): Field!
  deleteOneField(input: DeleteOneFieldInput!): Field!
  createWebhook(input: CreateWebhookInput!): Webhook! # 2.21..
  createWebhook(input: CreateWebhookDTO!): Webhook! # ..1.2
  updateWebhook(input: UpdateWebhookInput!): Webhook! # 2.21..
  updateWebhook(input: UpdateWebhookDTO!): Webhook # ..1.2
  deleteWebhook(id: UUID!): Webhook! # 2.21..
  deleteWebhook(input: DeleteWebhookDTO!): Boolean! # ..1.2
  createApiKey(input: CreateApiKeyInput!): ApiKey! # 2.21..
  createFileUpload(filename: String!, size: Float!, fileFolder: FileFolder!, fieldMetadataId: String, fieldMetadataUniversalIdentifier: String): FileUploadTarget! # 2.21..
  completeFileUpload(fileId: String!): FileWithSignedUrl! # 2.21..
  uploadFilesFieldFile(file: Upload!, fieldMetadataId: String!): FileWithSignedUrl! # 2.21..2.39
  uploadFilesFieldFileByUniversalIdentifier(file: Upload!, fieldMetadataUniversalIdentifier: String!): FileWithSignedUrl! # 2.21..2.39
}
input CursorPaging { first: Int last: Int before: ConnectionCursor after: ConnectionCursor }
input BooleanFieldComparison { is: Boolean isNot: Boolean }

input UUIDFilterComparison {
  is: Boolean
  isNot: Boolean
  eq: UUID
  neq: UUID
  gt: UUID
  gte: UUID
  lt: UUID
  lte: UUID
  like: UUID
  notLike: UUID
  iLike: UUID
  notILike: UUID
  in: [UUID!]
  notIn: [UUID!]
}

input ObjectFilter {
  and: [ObjectFilter!]
  or: [ObjectFilter!]
  id: UUIDFilterComparison
  universalIdentifier: UUIDFilterComparison # 2.35..
  isActive: BooleanFieldComparison
  isCustom: BooleanFieldComparison # ..1.2
  isRemote: BooleanFieldComparison
  isSystem: BooleanFieldComparison
  isSearchable: BooleanFieldComparison
  isUIEditable: BooleanFieldComparison # 2.21..
  isUICreatable: BooleanFieldComparison # 2.21..
  isUIReadOnly: BooleanFieldComparison # 2.21..
}

input FieldFilter {
  and: [FieldFilter!]
  or: [FieldFilter!]
  id: UUIDFilterComparison
  isActive: BooleanFieldComparison
  isCustom: BooleanFieldComparison # ..1.2
  isSystem: BooleanFieldComparison
  isUIEditable: BooleanFieldComparison # 2.21..
  isUIReadOnly: BooleanFieldComparison # 2.21..
  objectMetadataId: UUIDFilterComparison # 2.21..
}

input IndexFilter {
  and: [IndexFilter!]
  or: [IndexFilter!]
  id: UUIDFilterComparison
  isCustom: BooleanFieldComparison
}

input IndexFieldFilter { # ..1.2
  and: [IndexFieldFilter!]
  or: [IndexFieldFilter!]
  id: UUIDFilterComparison
  fieldMetadataId: UUIDFilterComparison
}
input CreateOneObjectInput { object: CreateObjectInput! }
input UpdateOneObjectInput { id: UUID! update: UpdateObjectPayload! }
input DeleteOneObjectInput { id: UUID! }
input CreateOneFieldMetadataInput { field: CreateFieldInput! }
input UpdateOneFieldMetadataInput { id: UUID! update: UpdateFieldInput! }
input DeleteOneFieldInput { id: UUID! }

input CreateObjectInput {
  nameSingular: String!
  namePlural: String!
  labelSingular: String!
  labelPlural: String!
  description: String
  icon: String
  color: String # 2.21..
  shortcut: String
  isRemote: Boolean
  isLabelSyncedWithName: Boolean
  skipNameField: Boolean # 2.21..
  primaryKeyColumnType: String
  primaryKeyFieldMetadataSettings: JSON
}

input UpdateObjectPayload {
  nameSingular: String
  namePlural: String
  labelSingular: String
  labelPlural: String
  description: String
  icon: String
  color: String # 2.21..
  shortcut: String
  isActive: Boolean
  isSearchable: Boolean # 2.21..
  isLabelSyncedWithName: Boolean
  labelIdentifierFieldMetadataId: UUID # 2.21..
  labelIdentifierFieldMetadataId: String # ..1.2
  imageIdentifierFieldMetadataId: UUID # 2.21..
  imageIdentifierFieldMetadataId: String # ..1.2
  openRecordIn: ObjectOpenRecordIn # 2.33..
  readability: MetadataReadability # 2.43..
  translations: [MetadataTranslationOverrideInput!] # 2.33..
}

input CreateFieldInput {
  objectMetadataId: UUID! # 2.21..
  objectMetadataId: String! # ..1.2
  type: FieldMetadataType!
  name: String!
  label: String!
  description: String
  icon: String
  isCustom: Boolean # ..1.2
  isActive: Boolean
  isSystem: Boolean
  isUIEditable: Boolean # 2.21..
  isUIReadOnly: Boolean # 2.21..
  isNullable: Boolean
  isUnique: Boolean
  isAuditLogged: Boolean # 2.40..
  isSearchable: Boolean # 2.40..
  isLabelSyncedWithName: Boolean
  isRemoteCreation: Boolean
  defaultValue: JSON
  options: JSON
  settings: JSON
  relationCreationPayload: JSON
  morphRelationsCreationPayload: [JSON!] # 1.2..
}

input UpdateFieldInput {
  universalIdentifier: String # 2.21..
  objectMetadataId: UUID # 2.21..
  name: String
  label: String
  description: String
  icon: String
  isActive: Boolean
  isSystem: Boolean
  isUIEditable: Boolean # 2.21..
  isUIReadOnly: Boolean # 2.21..
  isNullable: Boolean
  isUnique: Boolean
  isAuditLogged: Boolean # 2.40..
  isSearchable: Boolean # 2.40..
  isLabelSyncedWithName: Boolean
  defaultValue: JSON
  options: JSON
  settings: JSON
  morphRelationsUpdatePayload: [JSON!] # 2.21..
  translations: [MetadataTranslationOverrideInput!] # 2.33..
}
input CreateApiKeyInput { name: String! expiresAt: String! revokedAt: String roleId: UUID! } # 2.21..
input CreateWebhookInput { id: UUID targetUrl: String! operations: [String!]! description: String secret: String } # 2.21..
input UpdateWebhookInput { id: UUID! update: UpdateWebhookInputUpdates! } # 2.21..
input UpdateWebhookInputUpdates { targetUrl: String operations: [String!] description: String secret: String } # 2.21..
input CreateWebhookDTO { targetUrl: String! operations: [String!]! description: String secret: String } # ..1.2
input UpdateWebhookDTO { id: String! targetUrl: String operations: [String!] description: String secret: String } # ..1.2
input DeleteWebhookDTO { id: String! } # ..1.2
input GetWebhookDTO { id: String! } # ..1.2
input MetadataTranslationOverrideInput { locale: String! property: String! value: String } # 2.33..
`;
