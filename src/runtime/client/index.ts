export type {
  AggregateArguments,
  AggregateFunction,
  AggregateResult,
  DateGranularity,
  Group,
  GroupByArguments,
  GroupOrder,
} from './operations/aggregates.js';
export { composeClient, createClient } from './client.js';
export type { OperationDefinitions } from './client.js';
export * from './operations/comparing.js';
export { create, createMany } from './operations/creating.js';
export * from './operations/filtered-writing.js';
export * from './operations/finding.js';
export { aggregate } from './operations/aggregating.js';
export { groupBy } from './operations/grouping.js';
export { iterate } from './operations/iterate.js';
export { selecting } from './selecting.js';
export * from './operations/updating.js';
export { upsert, upsertMany } from './operations/upserting.js';
export { uploadFile } from '../uploads/upload-file.js';
export type { FilesField, UploadArguments, UploadedFile } from '../uploads/upload-file.js';
export type { Exactly } from './selection/exactly.js';
export type {
  ClientMembers,
  QueryDocument,
  QueryOptions,
  SearchArguments,
  SearchHit,
  SearchResult,
} from './client-members.js';
export type * from '../objects/derived-keys.js';
export {
  TwentyAuthError,
  TwentyBatchError,
  TwentyConflictError,
  TwentyError,
  TwentyNetworkError,
  TwentyNotFoundError,
  TwentyPermissionError,
  TwentyQuotaError,
  TwentyRateLimitError,
  TwentyTimeoutError,
  TwentyValidationError,
} from './errors.js';
export type { BatchFailure, ErrorDetails } from './errors.js';
export type * from './filters/filters.js';
export type * from './general-object.js';
export type * from './operations/inputs.js';
export type * from '../objects/object-description.js';
export type * from '../objects/object-meta.js';
export type * from '../objects/object-types.js';
export type * from './operations/operations.js';
export type * from './options.js';
export type { Result, With } from './selection/results.js';
