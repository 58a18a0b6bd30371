export type {
  AggregateArguments,
  AggregateFunction,
  AggregateResult,
  DateGranularity,
  Group,
  GroupByArguments,
  GroupOrder,
} from './aggregates/aggregate-types.js';
export { batchReads } from './batching/batch-reads.js';
export type * from './changes/change-types.js';
export { createClient } from './create-client.js';
export { fromMicros, toMicros } from '../objects/micros.js';
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
  TwentyDriftError,
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
export type { DocumentFilter } from './filters/document-filter.js';
export type * from './filters/filters.js';
export type * from './general-object.js';
export type * from '../objects/inputs.js';
export type * from '../objects/object-description.js';
export type * from '../objects/object-meta.js';
export type * from '../objects/object-types.js';
export type * from './operations/arguments.js';
export type * from './operations/object-operations.js';
export type * from './options.js';
export type { Result, With } from './selection/results.js';
