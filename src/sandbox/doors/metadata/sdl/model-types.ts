/**
 * What POST /metadata answers about the data model. A comment such as `# 2.21..` or `# ..1.2` says which versions
 * have a line, or a whole type where it stands at its brace.
 */
export const MODEL_TYPES = `
scalar UUID
scalar DateTime
scalar JSON
scalar ConnectionCursor
scalar Upload # 2.21..2.39

type Query {
  objects(paging: CursorPaging! = { first: 10 }, filter: ObjectFilter! = {}): ObjectConnection! # ..2.42
  objects(paging: CursorPaging!, filter: ObjectFilter!): ObjectConnection! # 2.43..
  object(id: UUID!): Object!
  fields(paging: CursorPaging! = { first: 10 }, filter: FieldFilter! = {}): FieldConnection! # ..2.42
  fields(paging: CursorPaging!, filter: FieldFilter!): FieldConnection! # 2.43..
  field(id: UUID!): Field!
  currentWorkspace: Workspace!
  minimalMetadata: MinimalMetadata! # 2.21..
  validationRules(objectMetadataId: UUID!): [ValidationRule!]! # 2.44..
  webhooks: [Webhook!]!
  webhook(id: UUID!): Webhook # 2.21..
  webhook(input: GetWebhookDTO!): Webhook # ..1.2
}

type Object {
  id: UUID!
  universalIdentifier: String! # 2.21..
  applicationId: UUID! # 2.21..
  dataSourceId: String! # ..1.2
  nameSingular: String!
  namePlural: String!
  labelSingular: String!
  labelPlural: String!
  description: String
  icon: String
  standardOverrides: ObjectStandardOverrides # 1.2..1.2
  shortcut: String
  color: String # 2.21..
  isCustom: Boolean! # ..1.2
  isRemote: Boolean!
  isActive: Boolean!
  isSystem: Boolean!
  isUIEditable: Boolean! # 2.21..
  isUICreatable: Boolean! # 2.21..
  isUIReadOnly: Boolean! @deprecated(reason: "Use isUIEditable") # 2.21..
  isSearchable: Boolean!
  isLabelSyncedWithName: Boolean!
  openRecordIn: ObjectOpenRecordIn! # 2.33..
  readability: MetadataReadability! # 2.40..
  readabilityParentFieldUniversalIdentifiers: [UUID!] # 2.43..
  writability: MetadataWritability! # 2.40..
  labelIdentifierFieldMetadataId: UUID # 2.21..
  labelIdentifierFieldMetadataId: String # ..1.2
  imageIdentifierFieldMetadataId: UUID # 2.21..
  imageIdentifierFieldMetadataId: String # ..1.2
  duplicateCriteria: [[String!]!]
  createdAt: DateTime!
  updatedAt: DateTime!
  fields(paging: CursorPaging! = { first: 10 }, filter: FieldFilter! = {}): ObjectFieldsConnection! # ..2.42
  fields(paging: CursorPaging!, filter: FieldFilter!): ObjectFieldsConnection! # 2.43..
  fieldsList: [Field!]!
  indexMetadatas(paging: CursorPaging! = { first: 10 }, filter: IndexFilter! = {}): ObjectIndexMetadatasConnection! # ..2.42
  indexMetadatas(paging: CursorPaging!, filter: IndexFilter!): ObjectIndexMetadatasConnection! # 2.43..
  indexMetadataList: [Index!]! # 1.2..
  searchFieldMetadataList: [SearchField!]! # 2.21..
}

type Field {
  id: UUID!
  universalIdentifier: String! # 2.21..
  applicationId: UUID! # 2.21..
  objectMetadataId: UUID! # 2.21..
  type: FieldMetadataType!
  name: String!
  label: String!
  description: String
  icon: String
  standardOverrides: StandardOverrides # 1.2..1.2
  isCustom: Boolean # ..1.2
  isActive: Boolean
  isSystem: Boolean
  isUIEditable: Boolean # 2.21..
  isUIReadOnly: Boolean @deprecated(reason: "Use isUIEditable") # 2.21..
  isNullable: Boolean
  isUnique: Boolean
  isAuditLogged: Boolean # 2.40..
  isSearchable: Boolean # 2.40..
  isLabelSyncedWithName: Boolean
  writability: MetadataWritability # 2.40..
  defaultValue: JSON
  options: JSON
  settings: JSON
  morphId: UUID # 2.21..
  relation: Relation
  relationDefinition: RelationDefinition # ..0.50
  morphRelations: [Relation!] # 2.21..
  object: Object
  createdAt: DateTime!
  updatedAt: DateTime!
}

type Relation {
  type: RelationType!
  sourceObjectMetadata: Object!
  targetObjectMetadata: Object!
  sourceFieldMetadata: Field!
  targetFieldMetadata: Field!
}

type Index {
  id: UUID!
  name: String!
  isCustom: Boolean
  isUnique: Boolean!
  indexWhereClause: String
  indexType: IndexType!
  createdAt: DateTime!
  updatedAt: DateTime!
  indexFieldMetadataList: [IndexField!]! # 1.2..
  indexFieldMetadatas(paging: CursorPaging! = { first: 10 }, filter: IndexFieldFilter! = {}): IndexIndexFieldMetadatasConnection! # ..1.2
  objectMetadata(paging: CursorPaging! = { first: 10 }, filter: ObjectFilter! = {}): IndexObjectMetadataConnection! # ..1.2
}

type IndexField {
  id: UUID!
  fieldMetadataId: UUID!
  order: Float!
  subFieldName: String # 2.21..
  createdAt: DateTime!
  updatedAt: DateTime!
}
`;
