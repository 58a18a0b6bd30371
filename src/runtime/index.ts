export type {
  AggregateArguments,
  AggregateFunction,
  AggregateResult,
  DateGranularity,
  Group,
  GroupByArguments,
  GroupOrder,
} from './aggregates.js';
export { composeClient, createClient } from './client.js';
export type { OperationDefinitions } from './client.js';
export * from './comparing.js';
export { create, createMany } from './creating.js';
export * from './filtered-writing.js';
export * from './finding.js';
export { aggregate } from './aggregating.js';
export { groupBy } from './grouping.js';
export { iterate } from './iterate.js';
export { selecting } from './selecting.js';
export * from './updating.js';
export { upsert, upsertMany } from './upserting.js';
export { uploadFile } from './upload-file.js';
export type { FilesField, UploadArguments, UploadedFile } from './upload-file.js';
export type { Exactly } from './exactly.js';
export type {
  ClientMembers,
  QueryDocument,
  QueryOptions,
  SearchArguments,
  SearchHit,
  SearchResult,
} from './client-members.js';
export type * from './derived-keys.js';
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
export type * from './filters.js';
export type * from './general-object.js';
export type * from './inputs.js';
export type * from './object-description.js';
export type * from './object-meta.js';
export type * from './object-types.js';
export type * from './operations.js';
export type * from './options.js';
export type { Result, With } from './results.js';
