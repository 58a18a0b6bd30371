import { randomBytes } from 'node:crypto';
import { idSequence, tickingClock } from './deterministic.js';
import type { Sequence } from './deterministic.js';
import { downloadPath } from './doors/files/endpoint.js';
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
import { behaviourWith } from './feature-flags.js';
import type { SandboxRequest } from './doors/request.js';
import { handle } from './doors/handle.js';
import type { HttpServer } from './doors/http-server.js';
import { answerInProcess } from './doors/in-process.js';
import { DEFAULT_RATE_LIMITS, OLDER_RATE_LIMITS, rateLimiter } from './keys/rate-limit.js';
import { ADMIN } from './keys/role.js';
import type { ApiKey } from './keys/role.js';
import type { Workspace } from './doors/workspace.js';
import { createRecordStore } from './records/store/store.js';
import type { KnownRule, ValidationRule } from './records/store/validation-rules.js';
import { recordSaver } from './saved-records.js';
import { versionOf } from './schema/version-of.js';
import { readVersion, SERVER_VERSIONS } from '../twenty/versions/server-versions.js';
import type { ServerVersion } from '../twenty/versions/server-versions.js';
import { seedRecords } from './seed.js';
import { startWebhookSender } from './webhooks/webhook-sender.js';

/** Where nothing listens: no network has such a name. */
const NOWHERE = 'https://sandbox.invalid';

/** Starts a Twenty workspace in memory, behind HTTP on loopback unless `listen` is false. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  refuseContradiction(options);
  let url = options.url ?? NOWHERE;
  const sequences = { ids: idSequence(), times: tickingClock() };
  const workspace = await createWorkspace({ options, address: () => url, sequences });
  const { records, metadata } = workspace;
  const { store, webhooks, workspaceId } = metadata;
  const { seed } = options;
  if (seed) seedRecords(records, typeof seed === 'function' ? seed(store.metadata()) : seed, metadata.files);
  for (const webhook of options.webhooks ?? []) createWebhook(webhook, metadata);
  const [ownKey] = workspace.keys;
  const sender = startWebhookSender({
    records,
    metadata: store,
    webhooks,
    workspaceId,
    apiKeyId: ownKey.id,
    targets: options.webhookTargets ?? 'loopback',
    mayCall: workspace.behaviour.webhookDeliveries === 'limited' ? webhookLimit() : undefined,
  });
  const answering = {
    handle: (request: SandboxRequest) => handle(request, workspace),
    onAnswer: options.onRequest,
  };
  const inProcess = answerInProcess(answering);
  const server = options.listen === false ? undefined : await startServer(options, answering);
  url = server?.url ?? url;
  return {
    url,
    fetch: inProcess.fetch,
    apiKey: ownKey.token,
    version: workspace.version,
    metadata: store.metadata,
    records,
    ...recordSaver({ records, files: metadata.files, sequences: Object.values(sequences) }),
    files: metadata.files.files,
    deliveries: sender.deliveries,
    deliveriesSettled: sender.settled,
    onMetadataChange: store.subscribe,
    close: async () => {
      sender.stop();
      inProcess.close();
      await server?.close();
    },
  };
}

function refuseContradiction({ listen, port, url }: SandboxOptions): void {
  if (listen === false && port !== undefined) {
    throw new Error('A sandbox with `listen: false` opens no port: leave out `port`, or `listen`.');
  }
  if (listen !== false && url !== undefined) {
    throw new Error(
      'The `url` of a sandbox that listens is that of its port: leave out `url`, or set `listen: false`.',
    );
  }
}

/** Opens the port. The modules of Node.js that this takes are loaded where there is one. */
async function startServer(
  { port = 0, allowedHosts = [], allowedOrigins = [] }: SandboxOptions,
  answering: Parameters<typeof answerInProcess>[0],
): Promise<HttpServer> {
  const { listen } = await import('./doors/http-server.js');
  return listen({ port, allowed: { hosts: allowedHosts, origins: allowedOrigins }, ...answering });
}

/** The key that a sandbox comes with: nobody can guess it unless it is given. */
function ownApiKey(token = `sandbox-${randomBytes(24).toString('base64url')}`): ApiKey {
  if (!/^\S+$/.test(token)) throw new Error('The apiKey of a sandbox is a text without blanks, and not empty.');
  return { id: identifier('apiKey/sandbox'), name: 'Sandbox', token, role: ADMIN };
}

async function createWorkspace({
  options,
  address,
  sequences,
}: {
  readonly options: SandboxOptions;
  readonly address: () => string;
  readonly sequences: { readonly ids: Sequence<string>; readonly times: Sequence<Date> };
}): Promise<Workspace> {
  const model = await readModel(options);
  const version = options.version === undefined ? model.version : knownVersion(options.version);
  const behaviour = behaviourWith(version, options.featureFlags ?? []);
  const rules = behaviour.validationRules ? withIds(options.validationRules ?? []) : undefined;
  const metadata = metadataOfVersion({ metadata: withUuids(model.metadata), version });
  const now = options.clock ?? sequences.times.next;
  // apart from the ids of records, which may begin anew
  const newId = idSequence('sandbox/metadata').next;
  const workspaceId = options.workspaceId ?? model.workspaceId ?? identifier('workspace/sandbox');
  const store = createMetadataStore({ metadata: completeMetadata(metadata), workspaceId });
  const files = createFileStore();
  const usual = behaviour.rateLimiter === 'window' ? OLDER_RATE_LIMITS : DEFAULT_RATE_LIMITS;
  const limits = options.rateLimit === true ? usual : (options.rateLimit ?? []);
  return {
    version,
    behaviour,
    actorQuirk: options.actorQuirk ?? model.actorQuirk,
    restMetadataFormat: options.restMetadataFormat ?? 'wrapped',
    metadata: { rules, store, webhooks: createWebhookStore(), files, address, workspaceId, now, newId },
    records: createRecordStore({
      metadata: store.metadata,
      clock: now,
      newId: sequences.ids.next,
      behaviour,
      recordLimit: options.recordLimit,
      files: {
        find: (id) => files.files.get(id),
        hold: files.hold,
        remove: files.remove,
        urlOf: (id) => address() + downloadPath(id, files),
      },
      rules,
    }),
    keys: [ownApiKey(options.apiKey), ...(options.apiKeys ?? [])],
    ...(options.beforeCommit && { beforeCommit: options.beforeCommit }),
    // real time, because clients really wait
    spendToken: rateLimiter({
      limits,
      quota: options.requestQuota,
      refill: behaviour.rateLimiter === 'usageLimits' ? 'linear' : 'wholeTokens',
      now: () => new Date(),
    }),
  };
}

/** What a server allows each workspace of webhook calls, in real time. */
function webhookLimit(): () => boolean {
  const spend = rateLimiter({ limits: [{ tokens: 60, perMs: 60_000 }], now: () => new Date() });
  return () => spend() === undefined;
}

const withIds = (rules: readonly ValidationRule[]): readonly KnownRule[] =>
  rules.map((rule, index) => ({ ...rule, id: identifier(`validationRule/${index}/${rule.name}`) }));

/** The version that stands for the one that was asked for. */
function knownVersion(asked: string): ServerVersion {
  const reading = readVersion(asked);
  if (reading.kind !== 'version') {
    const [oldest] = SERVER_VERSIONS;
    const reason = reading.kind === 'tooOld' ? `older than ${oldest}, the oldest one that is known` : 'no version';
    throw new Error(`"${asked}" is ${reason}. Write for example version: '2.47', or 'newest'.`);
  }
  if (reading.isNearest) {
    process.emitWarning(`Nothing is known of Twenty ${asked}: the sandbox behaves like ${reading.version}.`, {
      code: 'SANDBOX_VERSION',
    });
  }
  return reading.version;
}

async function readModel({ metadata, snapshot }: SandboxOptions) {
  if (snapshot === undefined) {
    const version = { version: '2.21', actorQuirk: 'laterBuild' } as const;
    return { metadata: metadata ?? exampleWorkspace, workspaceId: undefined, ...version };
  }
  // with node:fs and zod, which a data model that is given does without
  const [{ readSnapshot }, { idOfHash }] = await Promise.all([
    import('../plugin/read/snapshot/read-snapshot.js'),
    import('../plugin/read/workspace-hash.js'),
  ]);
  const source = await readSnapshot(snapshot);
  const workspaceId = source.workspace === undefined ? undefined : idOfHash(source.workspace);
  return { metadata: source.metadata, workspaceId, ...versionOf(source.schema) };
}
