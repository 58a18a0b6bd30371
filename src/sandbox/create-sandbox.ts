import { readSnapshot } from '../plugin/read/snapshot/read-snapshot.js';
import { idOfHash } from '../plugin/read/workspace-hash.js';
import { randomBytes } from 'node:crypto';
import { idSequence, tickingClock } from './deterministic.js';
import { createFileStore } from './doors/files/file-store.js';
import { createWebhook } from './doors/metadata/changes/change-webhooks.js';
import { completeMetadata } from './metadata/complete.js';
import { exampleWorkspace } from './metadata/example.js';
import { identifier } from './metadata/identifier.js';
import { metadataOfVersion } from './metadata/older-versions.js';
import { createMetadataStore } from './metadata/store.js';
import { withUuids } from './metadata/uuids.js';
import { createWebhookStore } from './metadata/webhook-store.js';
import type { Sandbox, SandboxOptions } from './options.js';
import { handle } from './doors/handle.js';
import { listen } from './doors/http-server.js';
import { DEFAULT_RATE_LIMITS, rateLimiter } from './keys/rate-limit.js';
import { ADMIN } from './keys/role.js';
import type { ApiKey } from './keys/role.js';
import type { Workspace } from './doors/workspace.js';
import { createRecordStore } from './records/store/store.js';
import { versionOf } from './schema/version-of.js';
import { seedRecords } from './seed.js';
import { startWebhookSender } from './webhooks/webhook-sender.js';

/** Starts a Twenty workspace in memory behind HTTP on loopback. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  let url = '';
  const workspace = await createWorkspace(options, () => url);
  const { records, metadata } = workspace;
  const { store, webhooks, workspaceId } = metadata;
  if (options.seed) seedRecords(records, options.seed);
  for (const webhook of options.webhooks ?? []) createWebhook(webhook, metadata);
  const [ownKey] = workspace.keys;
  const sender = startWebhookSender({
    records,
    metadata: store,
    webhooks,
    workspaceId,
    apiKeyId: ownKey.id,
    targets: options.webhookTargets ?? 'loopback',
  });
  const server = await listen({
    port: options.port ?? 0,
    allowed: { hosts: options.allowedHosts ?? [], origins: options.allowedOrigins ?? [] },
    handle: (request) => handle(request, workspace),
    onAnswer: options.onRequest,
  });
  url = server.url;
  return {
    url,
    apiKey: ownKey.token,
    metadata: store.metadata,
    records,
    files: metadata.files.files,
    deliveries: sender.deliveries,
    deliveriesSettled: sender.settled,
    onMetadataChange: store.subscribe,
    close: async () => {
      sender.stop();
      await server.close();
    },
  };
}

/** The key that a sandbox comes with: nobody can guess it unless it is given. */
function ownApiKey(token = `sandbox-${randomBytes(24).toString('base64url')}`): ApiKey {
  if (!/^\S+$/.test(token)) throw new Error('The apiKey of a sandbox is a text without blanks, and not empty.');
  return { id: identifier('apiKey/sandbox'), name: 'Sandbox', token, role: ADMIN };
}

async function createWorkspace(options: SandboxOptions, address: () => string): Promise<Workspace> {
  const model = await readModel(options);
  const version = options.version ?? model.version;
  const metadata = metadataOfVersion({ metadata: withUuids(model.metadata), version });
  const now = options.clock ?? tickingClock();
  const newId = idSequence();
  const workspaceId = options.workspaceId ?? model.workspaceId ?? identifier('workspace/sandbox');
  const store = createMetadataStore({ metadata: completeMetadata(metadata), workspaceId });
  const limits = options.rateLimit === true ? DEFAULT_RATE_LIMITS : (options.rateLimit ?? []);
  return {
    version,
    actorQuirk: options.actorQuirk ?? model.actorQuirk,
    restMetadataFormat: options.restMetadataFormat ?? 'wrapped',
    metadata: { store, webhooks: createWebhookStore(), files: createFileStore(), address, workspaceId, now, newId },
    records: createRecordStore({ metadata: store.metadata, clock: now, newId }),
    keys: [ownApiKey(options.apiKey), ...(options.apiKeys ?? [])],
    // real time, because clients really wait
    spendToken: rateLimiter({ limits, now: () => new Date() }),
  };
}

async function readModel({ metadata, snapshot }: SandboxOptions) {
  if (snapshot === undefined) {
    const version = { version: '2.21', actorQuirk: 'laterBuild' } as const;
    return { metadata: metadata ?? exampleWorkspace, workspaceId: undefined, ...version };
  }
  const source = await readSnapshot(snapshot);
  const workspaceId = source.workspace === undefined ? undefined : idOfHash(source.workspace);
  return { metadata: source.metadata, workspaceId, ...versionOf(source.schema) };
}
