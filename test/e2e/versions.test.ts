import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { createSandbox, READ_ONLY } from '../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/index.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { behaviourOf } from '../../src/twenty/versions/server-behaviour.js';
import type { ServerVersion } from '../../src/twenty/versions/server-versions.js';
import { compile } from '../fixtures/compilers.js';
import { temporaryFolder, writeOutput } from '../validators/generated.js';

/** One of each family: the oldest, those that were captured, and each at which something new comes. */
const VERSIONS = ['0.50', '1.2', '2.21', '2.35', '2.38', '2.42', '2.47'] as const satisfies readonly ServerVersion[];
type Version = (typeof VERSIONS)[number];

const READER = { id: 'reader', name: 'Reader', token: 'reader', role: READ_ONLY };

/** What the app of a version does; the same for all. */
interface App {
  readonly run: (server: Server) => Promise<Readonly<Record<string, unknown>>>;
  readonly walk: (server: Server) => Promise<readonly string[]>;
  readonly fail: (server: Server) => Promise<Readonly<Record<string, unknown>>>;
  readonly linked: (server: Server) => Promise<unknown>;
  readonly domains: (server: Server) => Promise<unknown>;
}

type Server = Pick<Sandbox, 'url' | 'apiKey' | 'fetch'>;

const folder = temporaryFolder('versions');
const sources = new Map<Version, WorkspaceSource>();

/** A workspace of a version, without a port. */
const sandboxOf = (version: Version, options: SandboxOptions = {}): Promise<Sandbox> =>
  createSandbox({ metadata: exampleWorkspace, version, listen: false, apiKeys: [READER], ...options });

const appFile = (version: Version): string => join(folder, version, 'app.ts');

beforeAll(async () => {
  for (const version of VERSIONS) {
    const sandbox = await sandboxOf(version);
    const source = await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey, fetch: sandbox.fetch });
    await sandbox.close();
    sources.set(version, source);
    await writeOutput({ folder: join(folder, version, 'crm'), source, config: { rest: true, webhooks: true } });
    mkdirSync(dirname(appFile(version)), { recursive: true });
    writeFileSync(appFile(version), appOf(version));
  }
}, 120_000);

const CLIENT = `createTwentyClient({ baseUrl: server.url, apiKey: server.apiKey, fetch: server.fetch, retries: 0 })`;

/** The program of a version. What an older version has not is an error of the compiler there. */
function appOf(version: Version): string {
  const { nestedCreate, family } = behaviourOf(version);
  const nested = `await twenty.people.create({ data: { company: { create: { name: 'Nested' } } }, select: { company: { name: true } } })`;
  return `import { createTwentyClient } from './crm/index.js';
import { companyCreateSchema, personCreateSchema } from './crm/validators/index.js';
import type { TwentyWebhookEvent } from './crm/webhooks.js';

interface Server { url: string; apiKey: string; fetch: typeof fetch }

export async function run(server: Server) {
  const twenty = ${CLIENT};
  const acme = await twenty.companies.create({ data: companyCreateSchema.parse({ name: 'Acme' }) });
  const id = acme.id ?? '';
  const ada = await twenty.people.create({ data: { name: { firstName: 'Ada', lastName: 'Lovelace' }, companyId: id } });
  await twenty.people.update({ id: ada.id ?? '', data: { jobTitle: 'Analyst' } });
  const { records } = await twenty.people.findMany({
    filter: { jobTitle: { eq: 'Analyst' } },
    select: { name: { firstName: true }, company: { name: true } },
  });
  await twenty.people.delete({ id: ada.id ?? '' });
  const deleted = await twenty.people.count({ filter: { jobTitle: { eq: 'Analyst' } } });
  const restored = await twenty.people.restoreMany({ filter: { id: { eq: ada.id ?? '' } }, select: { jobTitle: true } });
  const rows = await twenty.companies.createMany({ data: [{ name: 'B' }, { name: 'C' }], select: { name: true } });
  const updated = await twenty.companies.updateMany({ filter: {}, everyRecord: true, data: { name: 'Same' } });
  const destroyed = await twenty.companies.destroyMany({ filter: {}, everyRecord: true, select: { id: true } });
  return {
    read: records,
    deleted,
    restored,
    rows,
    updated: updated.length,
    destroyed: destroyed.length,
    left: await twenty.companies.count(),
  };
}

export async function walk(server: Server) {
  const twenty = ${CLIENT};
  const data = Array.from({ length: 7 }, (_, index) => (index % 2 ? { name: 'N' + index } : {}));
  await twenty.companies.createMany({ data });
  const counts: string[] = [];
  for (const orderBy of [undefined, { name: 'DescNullsLast' }, { name: 'AscNullsFirst' }, { createdAt: 'AscNullsLast' }] as const) {
    const seen = new Set<string>();
    let visited = 0;
    for await (const { id } of twenty.companies.iterate({ ...(orderBy ? { orderBy } : {}), select: { id: true }, pageSize: 2 })) {
      visited += 1;
      seen.add(id ?? '');
    }
    counts.push(\`\${visited}/\${seen.size}\`);
  }
  return counts;
}

export async function fail(server: Server) {
  const twenty = ${CLIENT};
  const reader = createTwentyClient({ baseUrl: server.url, apiKey: 'reader', fetch: server.fetch, retries: 0 });
  const stranger = createTwentyClient({ baseUrl: server.url, apiKey: 'stranger', fetch: server.fetch, retries: 0 });
  const nameOf = (call: Promise<unknown>) => call.then(() => 'none', (error: Error) => error.name);
  const id = '11111111-1111-4111-8111-111111111111';
  await twenty.companies.create({ data: { id } });
  return {
    twice: await nameOf(twenty.companies.create({ data: { id } })),
    reader: await nameOf(reader.companies.create({ data: {} })),
    stranger: await nameOf(stranger.companies.count()),
    gone: await nameOf(twenty.companies.update({ id: id.replaceAll('1', '2').replace('-2222-2222', '-4222-8222'), data: {} })),
  };
}

export async function linked(server: Server) {
  const twenty = ${CLIENT};
  const parsed = personCreateSchema.safeParse({ company: { create: { name: 'Nested' } } }).success;
  const wrong = personCreateSchema.safeParse({ company: { create: { nme: 'Nested' } } }).success;
  ${
    nestedCreate
      ? `const person = ${nested};`
      : `// @ts-expect-error -- this version cannot create a record with another
  const person = ${nested}.catch((error: Error) => error.name);`
  }
  return { parsed, wrong, person };
}

export async function domains(server: Server) {
  const twenty = ${CLIENT};
  const data = companyCreateSchema.parse({ domainName: { primaryLinkUrl: 'https://www.Acme.com/about' } });
  const { domainName } = await twenty.companies.create({ data, select: { domainName: { primaryLinkUrl: true } } });
  const found = await twenty.companies.count({ filter: { domainName: { primaryLinkUrl: { eq: 'https://acme.com' } } } });
  const local = companyCreateSchema.safeParse({ domainName: { primaryLinkUrl: 'http://localhost:3000' } }).success;
  return { kept: domainName?.primaryLinkUrl, found, local };
}

export const eventName = (event: TwentyWebhookEvent): string => event.eventName;
${family === '2.x' ? '' : `// @ts-expect-error -- there are no groups before 2.x\nexport type Groups = ReturnType<ReturnType<typeof createTwentyClient>['companies']['groupBy']>;\n`}`;
}

async function load(version: Version): Promise<App> {
  const outfile = join(folder, version, 'app.mjs');
  await build({
    entryPoints: [appFile(version)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return (await import(pathToFileURL(outfile).href)) as App; // what the app exports
}

const apps = new Map<Version, Promise<App>>();

/** Does something with a workspace of a version, and the app that was generated for it. */
async function using<T>(
  version: Version,
  use: (app: App, sandbox: Sandbox) => Promise<T>,
  options?: SandboxOptions,
): Promise<T> {
  const loading = apps.get(version) ?? load(version);
  apps.set(version, loading);
  const sandbox = await sandboxOf(version, options);
  try {
    return await use(await loading, sandbox);
  } finally {
    await sandbox.close();
  }
}

afterAll(() => apps.clear());

it(
  'what is generated for servers of all versions compiles, and refuses what a version has not',
  { timeout: 120_000 },
  async () => {
    const options = {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      module: 'nodenext',
      types: [],
      noEmit: true,
      skipLibCheck: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    };
    const files = VERSIONS.map((version) => `${version}/app.ts`);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    expect(await compile({ config: folder })).toBe('');
  },
);

describe.each(VERSIONS)('a server of version %s', (version) => {
  const { family, restRestore, rateLimiter, restErrors, nestedCreate, domainLinks } = behaviourOf(version);

  it('is read without warnings', () => {
    expect(sources.get(version)?.warnings).toEqual([]);
  });

  it('does what the generated client asks of it', async () => {
    expect(await using(version, (app, sandbox) => app.run(sandbox))).toEqual({
      read: [{ name: { firstName: 'Ada' }, company: { name: 'Acme' } }],
      deleted: 0,
      restored: [{ jobTitle: 'Analyst' }],
      rows: [{ name: 'B' }, { name: 'C' }],
      updated: 3,
      destroyed: 3,
      left: 0,
    });
  });

  it('is walked completely, each record once, in orders with and without empty values', async () => {
    expect(await using(version, (app, sandbox) => app.walk(sandbox))).toEqual(Array(4).fill('7/7'));
  });

  it('refuses in ways that the client tells apart', async () => {
    expect(await using(version, (app, sandbox) => app.fail(sandbox))).toEqual({
      twice: 'TwentyConflictError',
      reader: 'TwentyPermissionError',
      stranger: 'TwentyAuthError',
      gone: 'TwentyNotFoundError',
    });
  });

  it(`${nestedCreate ? 'creates' : 'does not create'} a record with another`, async () => {
    expect(await using(version, (app, sandbox) => app.linked(sandbox))).toEqual({
      parsed: nestedCreate,
      wrong: false,
      person: nestedCreate ? { company: { name: 'Nested' } } : 'TwentyValidationError',
    });
  });

  it('keeps domains as it does', async () => {
    expect(await using(version, (app, sandbox) => app.domains(sandbox))).toEqual(
      domainLinks
        ? { kept: 'acme.com', found: 1, local: false }
        : { kept: 'https://www.acme.com/about', found: 0, local: true },
    );
  });

  it('names its limit where it is reached', async () => {
    const limited = { rateLimit: [{ tokens: 1, perMs: 60_000 }] };
    const said = await using(
      version,
      async (_app, sandbox) => {
        const ask = () =>
          sandbox.fetch(`${sandbox.url}/graphql`, {
            method: 'POST',
            headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
            body: JSON.stringify({ query: '{ companies { totalCount } }' }),
          });
        await ask();
        return (await (await ask()).json()) as { readonly errors: readonly { readonly extensions: object }[] };
      },
      limited,
    );
    const wanted = {
      window: { code: 'INTERNAL_SERVER_ERROR' },
      buckets: { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' },
      usageLimits: { code: 'RATE_LIMITED', limit: 1, periodCount: 60, periodUnit: 'second', remaining: 0 },
    };
    expect(said.errors[0]?.extensions).toMatchObject(wanted[rateLimiter]);
  });

  it('restores over REST at its own place, and refuses in its own words', async () => {
    const statuses = await using(version, async (_app, sandbox) => {
      const status = async (method: string, path: string, token = sandbox.apiKey, body?: object) => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
        return (await sandbox.fetch(`${sandbox.url}/rest${path}`, init)).status;
      };
      return {
        prefix: await status('PATCH', '/restore/companies?filter=name[eq]:x'),
        suffix: await status('PATCH', '/companies/restore?filter=name[eq]:x'),
        denied: await status('POST', '/companies', 'reader', { name: 'x' }),
      };
    });
    const isSuffix = restRestore === 'suffix';
    expect(statuses).toEqual({
      prefix: isSuffix ? 400 : 200,
      suffix: isSuffix ? 200 : 400,
      denied: restErrors === 'categories' ? 403 : 400,
    });
    expect(family).toBe(version.startsWith('2') ? '2.x' : version);
  });
});
