import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { start, twentyCodegen } from './twenty-codegen.js';
import { CONFIG, MUTATIONS, serve } from './workspace.js';

describe('twenty-codegen generate', () => {
  it.each([
    { options: 'its defaults', config: CONFIG },
    { options: 'options', config: `${CONFIG}    presetConfig: { docs: true, system: true, importExtension: '' }\n` },
    { options: 'an option of the host', config: `${CONFIG}importExtension: .ts\n` },
  ])('writes to the byte what graphql-codegen writes, which then has nothing to do ($options)', async ({ config }) => {
    const { env } = await serve({ metadata: small });
    const app = project(config);
    expect(await twentyCodegen({ folder: app.folder, args: ['generate'], env })).toMatchObject({ code: 0 });
    expect(Object.keys(app.files('src/crm'))).toContain('src/crm/objects/person.ts');
    expect(await app.codegen({ env, args: ['--check'] })).toMatchObject({ code: 0 });
  });

  it('needs no configuration: an address and a folder do', async () => {
    const { env, sandbox } = await serve({ metadata: small });
    const app = project('');
    const args = ['generate', '--from', sandbox.url, '--to', 'lib', '--include', 'person', '--no-webhooks'];
    expect(await twentyCodegen({ folder: app.folder, args, env })).toMatchObject({ code: 0 });
    const paths = Object.keys(app.files('lib'));
    expect(paths).toContain('lib/objects/person.ts');
    expect(paths).not.toContain('lib/webhooks.ts');
    expect(paths).not.toContain('lib/objects/company.ts');
  });

  it('generates from the example workspace without any server', async () => {
    const app = project('');
    const args = ['generate', '--from', 'sandbox', '--to', 'demo', '--json'];
    const { code, stdout } = await twentyCodegen({ folder: app.folder, args });
    expect(code).toBe(0);
    const [target] = (JSON.parse(stdout) as { targets: { folder: string; added: string[] }[] }).targets;
    expect(target).toMatchObject({
      folder: 'demo/',
      added: expect.arrayContaining(['objects/opportunity.ts']) as unknown,
    });
  });

  it('generates from the snapshot without a network, the same bytes', async () => {
    const { env, sandbox } = await serve({ metadata: small });
    const app = project(CONFIG);
    await twentyCodegen({ folder: app.folder, args: ['generate', '--snapshot', 'twenty.snapshot.json'], env });
    const live = app.files('src/crm');
    await sandbox.close();
    const ended = await twentyCodegen({ folder: app.folder, args: ['generate', '--from', 'snapshot', '--json'] });
    expect(JSON.parse(ended.stdout)).toMatchObject({ exitCode: 0, targets: [{ added: [], changed: [], removed: [] }] });
    expect(app.files('src/crm')).toEqual(live);
  });

  it('says which files and what of the data model changed, and refreshes the snapshot', async () => {
    const workspace = await serve({ metadata: small });
    const app = project(CONFIG);
    const call = { folder: app.folder, env: workspace.env };
    await twentyCodegen({ ...call, args: ['pull'] });
    await twentyCodegen({ ...call, args: ['generate'] });
    const before = app.read('twenty.snapshot.json');
    await workspace.change(MUTATIONS.createField, {
      field: { objectMetadataId: workspace.idOf('company'), type: 'TEXT', name: 'nickname', label: 'Nickname' },
    });
    await workspace.change(MUTATIONS.deleteObject, { id: workspace.idOf('b2bDeal') });
    const { code, stdout } = await twentyCodegen({ ...call, args: ['generate'] });
    expect(code).toBe(0);
    expect(stdout).toContain('  ~ objects/company.ts');
    expect(stdout).toContain('  - objects/b2bDeal.ts');
    expect(stdout).toContain('twenty.snapshot.json: refreshed');
    expect(stdout).toContain('Data model: 1 breaking, 1 safe change');
    expect(stdout).toContain('company.nickname: field added (TEXT "Nickname") — safe');
    expect(app.read('twenty.snapshot.json')).not.toBe(before);
    expect(Object.keys(app.files('src/crm')).filter((path) => path.includes('b2bDeal'))).toEqual([]);
  });

  it('says what stands in its way, and leaves everything as it was', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    mkdirSync(join(app.folder, 'src/crm/manifest.json'), { recursive: true });
    app.write({ path: 'src/crm/mine.ts', text: 'export const mine = 1;\n' });
    const ended = await twentyCodegen({ folder: app.folder, args: ['generate'], env });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(/manifest\.json cannot be read/) as string });
    expect(Object.keys(app.files('src'))).toEqual(['src/crm/mine.ts']);
  });

  it('leaves nothing half-written when it is interrupted at any moment', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    for (const after of [60, 200, 350, 500, 650, 800, 950, 1100]) {
      const running = start({ folder: app.folder, args: ['generate'], env });
      const timer = setTimeout(running.interrupt, after);
      const { code } = await running.ended;
      clearTimeout(timer);
      expect([0, 130, null]).toContain(code);
      const paths = Object.keys(app.files('src'));
      expect(paths.filter((path) => path.endsWith('.tmp'))).toEqual([]);
      if (paths.length > 0) {
        const { files } = JSON.parse(app.read('src/crm/manifest.json')) as { files: Record<string, string> };
        expect(paths).toEqual(['manifest.json', ...Object.keys(files)].map((path) => `src/crm/${path}`).sort());
      }
    }
  });

  it('leaves nothing that git takes when it is killed at any moment, and the next run cleans up', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    const git = (...args: string[]) => execFileSync('git', args, { cwd: app.folder, encoding: 'utf8' });
    git('init', '-q');
    const generate = () => twentyCodegen({ folder: app.folder, args: ['generate'], env });
    await generate();
    const whole = app.files('src');
    // as if many runs had been killed while they wrote
    for (const pid of [2 ** 30, 2 ** 30 + 1]) {
      app.write({ path: `src/crm/.twenty-codegen-${pid}/.gitignore`, text: '*\n' });
      app.write({ path: `src/crm/.twenty-codegen-${pid}/texts-x/0`, text: 'half' });
    }
    app.write({ path: 'src/crm/client.ts', text: 'half' });
    expect(git('status', '--porcelain', '--untracked-files=all', 'src')).not.toContain('.twenty-codegen');
    for (const after of [500, 700, 900]) {
      const running = start({ folder: app.folder, args: ['generate'], env });
      const timer = setTimeout(running.kill, after);
      await running.ended;
      clearTimeout(timer);
      expect(git('status', '--porcelain', '--untracked-files=all', 'src')).not.toContain('.twenty-codegen');
      app.write({ path: 'src/crm/client.ts', text: `half ${after}` });
    }
    expect(await generate()).toMatchObject({ code: 0 });
    expect(app.files('src')).toEqual(whole);
  });

  it('keeps what it cannot know to be its own, and says so', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    const generate = () => twentyCodegen({ folder: app.folder, args: ['generate'], env });
    await generate();
    app.write({ path: 'src/crm/objects/personExtra.ts', text: app.read('src/crm/objects/person.ts') });
    symlinkSync('somebody@somewhere.1:1', join(app.folder, 'src/crm/objects/.#person.ts'));
    const { code, stderr } = await generate();
    expect(code).toBe(0);
    expect(stderr).toContain('src/crm/objects/personExtra.ts is kept: it begins as generated files do');
    expect(Object.keys(app.files('src'))).toContain('src/crm/objects/personExtra.ts');
  });

  it('does not write through a link that leads out of the folder', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    app.write({ path: 'src/mine/client.ts', text: 'export const mine = 1;\n' });
    mkdirSync(join(app.folder, 'src/crm'));
    symlinkSync('../mine/client.ts', join(app.folder, 'src/crm/client.ts'));
    for (const { code, output } of [
      await twentyCodegen({ folder: app.folder, args: ['generate'], env }).then(({ code, stderr }) => ({
        code,
        output: stderr,
      })),
      await app.codegen({ env }),
    ]) {
      expect(code).not.toBe(0);
      expect(output).toContain('client.ts is a link that leads out of');
    }
    expect(app.files('src')).toEqual({ 'src/mine/client.ts': 'export const mine = 1;\n' });
  });

  it('leaves outputs of others to graphql-codegen, and says so', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(`${CONFIG}  src/schema.graphql:\n    plugins: [schema-ast]\n`);
    const { code, stderr } = await twentyCodegen({ folder: app.folder, args: ['generate'], env });
    expect(code).toBe(0);
    expect(stderr).toContain('Left to graphql-codegen: src/schema.graphql');
  });

  it.each([
    {
      file: 'codegen.ts',
      text: `import type { CodegenConfig } from '@graphql-codegen/cli';
const config: CodegenConfig = {
  schema: [{ [process.env.TWENTY_BASE_URL ?? '']: { loader: 'graphql-codegen-twenty', token: process.env.TWENTY_API_KEY } }],
  generates: { 'src/crm/': { preset: 'graphql-codegen-twenty' } },
};
export default config;
`,
    },
    {
      file: 'codegen.json',
      text: JSON.stringify({
        schema: [{ '${TWENTY_BASE_URL}': { loader: 'graphql-codegen-twenty', token: '${TWENTY_API_KEY}' } }],
        generates: { 'src/crm/': { preset: 'graphql-codegen-twenty' } },
      }),
    },
    {
      file: 'codegen.config.js',
      text: `import { preset } from 'graphql-codegen-twenty';
export default {
  schema: [{ [process.env.TWENTY_BASE_URL]: { loader: 'graphql-codegen-twenty', token: process.env.TWENTY_API_KEY } }],
  generates: { 'src/crm/': { preset } },
};
`,
    },
  ])('reads $file', async ({ file, text }) => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    app.write({ path: file, text });
    const ended = await twentyCodegen({ folder: app.folder, args: ['generate', '--config', file], env });
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('src/crm/') as string });
    expect(Object.keys(app.files('src/crm'))).toContain('src/crm/objects/person.ts');
  });

  it('takes variables from .env, and from the environment first', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    app.write({
      path: '.env',
      text: `TWENTY_BASE_URL=http://127.0.0.1:9\nTWENTY_API_KEY="${env['TWENTY_API_KEY']}"\n`,
    });
    const { TWENTY_BASE_URL = '' } = env;
    const call = { folder: app.folder, args: ['generate'] };
    expect(await twentyCodegen({ ...call, env: { TWENTY_BASE_URL } })).toMatchObject({ code: 0 });
  });
});
