import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { compile, project, type Project } from '../host/project.js';
import { hasCapture, replayed } from '../read/replayed.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

/** An app that walks, filters, writes and counts: what a server of any version can. */
const APP = `import { createTwentyClient } from './crm/index.js';

const twenty = createTwentyClient();
const acme = await twenty.companies.create({ data: { name: 'Acme' } });
const ada = await twenty.people.create({
  data: { name: { firstName: 'Ada', lastName: 'Lovelace' }, companyId: acme.id },
});
await twenty.people.update({ id: ada.id ?? '', data: { jobTitle: 'Analyst' } });
const { records } = await twenty.people.findMany({
  filter: { jobTitle: { eq: 'Analyst' } },
  select: { name: { firstName: true }, company: { name: true } },
});
let walked = 0;
for await (const company of twenty.companies.iterate({ select: { id: true } })) walked += company.id === acme.id ? 1 : 0;
await twenty.people.delete({ id: ada.id ?? '' });
const left = await twenty.people.count({ filter: { jobTitle: { eq: 'Analyst' } } });
console.log(JSON.stringify({ records, walked, left }));
`;

const DID = { records: [{ name: { firstName: 'Ada' }, company: { name: 'Acme' } }], walked: 1, left: 0 };

/** Compiles the app to JavaScript and runs it. */
async function ran(app: Project, env: Readonly<Record<string, string>>): Promise<unknown> {
  const tsc = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
  const options = ['--outDir', 'out', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
  await promisify(execFile)(process.execPath, [tsc, ...options, 'src/app.ts'], { cwd: app.folder });
  const { stdout } = await promisify(execFile)(process.execPath, ['out/app.js'], {
    cwd: app.folder,
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout) as unknown;
}

describe.each(['0.50', '1.2', '2.21', '2.43'] as const)('against a server of version %s', (version) => {
  it('generates, checks, compiles, and the client works', async () => {
    const { env, requests } = await serve({ metadata: exampleWorkspace, version });
    const app = project(CONFIG);
    app.write({ path: 'src/app.ts', text: APP });
    const run = (...args: readonly string[]) => twentyCodegen({ folder: app.folder, args, env });
    expect(await run('generate', '--snapshot', 'twenty.snapshot.json')).toMatchObject({ code: 0 });
    requests();
    expect(await run('check')).toMatchObject({ code: 0 });
    expect(requests().length).toBeLessThanOrEqual(2);
    expect(await run('check', '--offline')).toMatchObject({ code: 0 });
    expect(await compile({ folder: app.folder, files: ['src/app.ts'] })).toBe('');
    expect(await ran(app, env)).toEqual(DID);
    expect(await run('doctor', '--json')).toMatchObject({ code: 0 });
  });
});

describe.each(['standard', 'custom', 'v1.2', 'synthetic-2.4x'].filter((name) => hasCapture(name)))(
  'against the captured workspace %s',
  (name) => {
    it(
      'generates, checks and compiles; a sandbox of its snapshot serves the client',
      { timeout: 120_000 },
      async () => {
        const server = await replayed(name, { shuffle: 0 });
        onTestFinished(() => server.close());
        const app = project(CONFIG);
        app.write({ path: 'src/app.ts', text: APP });
        const env = { TWENTY_BASE_URL: server.url, TWENTY_API_KEY: server.token };
        const run = (...args: readonly string[]) => twentyCodegen({ folder: app.folder, args, env });
        expect(await run('generate', '--snapshot', 'twenty.snapshot.json')).toMatchObject({ code: 0 });
        expect(await run('check')).toMatchObject({ code: 0 });
        expect(await run('check', '--offline')).toMatchObject({ code: 0 });
        expect(await compile({ folder: app.folder, files: ['src/app.ts'] })).toBe('');
        const copy = await serve({ snapshot: join(app.folder, 'twenty.snapshot.json') });
        expect(await ran(app, copy.env)).toEqual(DID);
      },
    );
  },
);
