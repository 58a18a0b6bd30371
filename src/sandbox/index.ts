/** `graphql-codegen-twenty/sandbox`: a Twenty workspace in memory, behind real HTTP or in this process. */
export { createSandbox } from './create-sandbox.js';
export type { AnsweredRequest, Sandbox, SandboxOptions } from './options.js';
export type { SandboxFetch } from './doors/in-process.js';
export type { SavedRecords } from './saved-records.js';
export type { SandboxFile } from './doors/files/sandbox-file.js';
export type { WebhookTargets } from './webhooks/targets.js';
export type { Delivery } from './webhooks/deliver.js';
export type { MetadataEvent } from './metadata/metadata-events.js';
export { ADMIN, READ_ONLY } from './keys/role.js';
export type { ApiKey, Role } from './keys/role.js';
export { DEFAULT_RATE_LIMITS } from './keys/rate-limit.js';
export type { RateLimit } from './keys/rate-limit.js';
export type { ActorQuirk, ServerVersion } from './schema/rules.js';
export { exampleRecords } from './metadata/example/records.js';
export { exampleWorkspace } from './metadata/example.js';
export { defineWorkspace } from './metadata/define.js';
export type { FieldDefinition, ObjectDefinition, WorkspaceDefinition } from './metadata/definition.js';
export * as fields from './metadata/fields.js';
