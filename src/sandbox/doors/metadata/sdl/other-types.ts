import { compositeTypes, scalarTypes } from '../../../fields/registry.js';

/** What has come with some version stands below, with its version. */
const typesOfEveryVersion = [...scalarTypes.keys(), ...compositeTypes.keys()]
  .filter((type) => type !== 'FILES')
  .join(' ');

/** What POST /metadata answers beside the data model: webhooks, the workspace, pages, drift probes, enums. */
export const OTHER_TYPES = `
type Webhook {
  id: UUID!
  targetUrl: String!
  operations: [String!]!
  description: String
  secret: String!
  applicationId: UUID! # 2.21..
  workspaceId: String! # ..1.2
  workspace: Workspace! # ..1.2
  createdAt: DateTime!
  updatedAt: DateTime!
  deletedAt: DateTime
}

type ApiKey { # 2.21..
  id: UUID!
  name: String!
  expiresAt: DateTime!
  revokedAt: DateTime
  createdAt: DateTime!
  updatedAt: DateTime!
}

type ValidationRule { # 2.44..
  id: UUID!
  objectMetadataId: UUID!
  errorFieldMetadataId: UUID
  name: String!
  description: String
  icon: String
  expression: String!
  bindings: JSON
  message: String!
  isActive: Boolean!
}

type FileUploadTarget { fileId: UUID! uploadUrl: String! contentType: String! expiresAt: DateTime! } # 2.21..

type FileWithSignedUrl { id: UUID! path: String! size: Float! createdAt: DateTime! url: String! } # 2.21..

type Workspace {
  id: UUID!
  displayName: String
  subdomain: String!
  metadataVersion: Float! # ..2.42
  metadataVersion: Float! @deprecated(reason: "No longer used for metadata cache invalidation, will be removed") # 2.43..
  activationStatus: WorkspaceActivationStatus!
  workspaceMembersCount: Float
  createdAt: DateTime!
  updatedAt: DateTime!
  deletedAt: DateTime
}

type ObjectConnection { pageInfo: PageInfo! edges: [ObjectEdge!]! }
type ObjectEdge { node: Object! cursor: ConnectionCursor! }
type FieldConnection { pageInfo: PageInfo! edges: [FieldEdge!]! }
type ObjectFieldsConnection { pageInfo: PageInfo! edges: [FieldEdge!]! }
type FieldEdge { node: Field! cursor: ConnectionCursor! }
type ObjectIndexMetadatasConnection { pageInfo: PageInfo! edges: [IndexEdge!]! }
type IndexEdge { node: Index! cursor: ConnectionCursor! }
type PageInfo {
  hasNextPage: Boolean
  hasPreviousPage: Boolean
  startCursor: ConnectionCursor
  endCursor: ConnectionCursor
}

enum FileFolder { # 2.21..
  CorePicture AgentChat BuiltLogicFunction BuiltFrontComponent PublicAsset Source FilesField Dependencies Workflow
  EmailAttachment AppTarball GeneratedSdkClient Dpa
  EmailImage # 2.33..
  RecordExport # 2.43..
}
enum RelationType { ONE_TO_MANY MANY_TO_ONE }
enum IndexType { BTREE GIN }
enum WorkspaceActivationStatus {
  ACTIVE INACTIVE ONGOING_CREATION PENDING_CREATION SUSPENDED
  CREATED # 2.43..
}
enum FieldMetadataType {
  RELATION ${typesOfEveryVersion}
  RICH_TEXT_V2 # ..1.2
  MORPH_RELATION # 1.2..
  FILES # 2.21..
}

type IndexIndexFieldMetadatasConnection { pageInfo: PageInfo! edges: [IndexFieldEdge!]! } # ..1.2
type IndexFieldEdge { node: IndexField! cursor: ConnectionCursor! } # ..1.2
type IndexObjectMetadataConnection { pageInfo: PageInfo! edges: [ObjectEdge!]! } # ..1.2
type ObjectStandardOverrides { # 1.2..1.2
  labelSingular: String
  labelPlural: String
  description: String
  icon: String
  translations: JSON
}

type StandardOverrides { label: String description: String icon: String translations: JSON } # 1.2..1.2
type RelationDefinition { # ..0.50
  relationId: UUID!
  direction: RelationDefinitionType!
  sourceObjectMetadata: Object!
  targetObjectMetadata: Object!
  sourceFieldMetadata: Field!
  targetFieldMetadata: Field!
}

enum RelationDefinitionType { ONE_TO_ONE ONE_TO_MANY MANY_TO_ONE MANY_TO_MANY } # ..0.50
type SearchField { # 2.21..
  id: UUID!
  fieldMetadataId: UUID!
  tsVectorFieldMetadataId: UUID!
  position: Float!
  createdAt: DateTime!
  updatedAt: DateTime!
}

type MinimalMetadata { # 2.21..
  objectMetadataItems: [MinimalObjectMetadata!]!
  views: [MinimalView!]!
  collectionHashes: [CollectionHash!]!
}

type MinimalView { id: UUID! type: ViewType! key: ViewKey objectMetadataId: UUID! } # 2.21..
type CollectionHash { collectionName: AllMetadataName! hash: String! } # 2.21..
enum ViewKey { INDEX } # 2.21..
enum ViewType { # 2.21..
  CALENDAR FIELDS_WIDGET KANBAN TABLE TABLE_WIDGET
  CALENDAR_WIDGET KANBAN_WIDGET LIST LIST_WIDGET # 2.43..
}
enum ObjectOpenRecordIn { RECORD_PAGE SIDE_PANEL USER_CHOICE } # 2.33..
enum MetadataReadability { APPLICATION INHERITED OPEN PRIVATE SYSTEM } # 2.40..
enum MetadataWritability { APPLICATION OPEN SYSTEM } # 2.40..
type MinimalObjectMetadata { # 2.21..
  id: UUID!
  nameSingular: String!
  namePlural: String!
  labelSingular: String!
  labelPlural: String!
  icon: String
  color: String
  isActive: Boolean!
  isSystem: Boolean!
  isRemote: Boolean!
}

enum AllMetadataName { # 2.21..
  objectMetadata fieldMetadata index searchFieldMetadata view viewField viewFieldGroup viewGroup viewSort viewFilter
  viewFilterGroup role roleTarget objectPermission fieldPermission permissionFlag rolePermissionFlag
  rowLevelPermissionPredicate rowLevelPermissionPredicateGroup logicFunction agent skill pageLayout pageLayoutTab
  pageLayoutWidget commandMenuItem navigationMenuItem frontComponent webhook applicationVariable connectionProvider
  timelineActivityType # 2.33..
  settingsMenuItem workflow workflowVersion # 2.43..
}
`;
