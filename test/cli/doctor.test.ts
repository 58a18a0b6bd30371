import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READ_ONLY, type Role } from '../../src/sandbox/index.js';
import { hostile } from '../fixtures/hostile.js';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

/** A key as Twenty makes them; only what it says of itself matters here. */
const keyThatExpires = (inDays: number): string => {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + inDays * 86_400;
  return `${part({ alg: 'HS256' })}.${part({ jti: 'b7f6', exp })}.c2lnbmF0dXJl`;
};

const restricted: Role = {
  ...READ_ONLY,
  name: 'Restricted',
  hiddenObjects: ['b2bDeal'],
  hiddenFields: { person: ['jobTitle'] },
};

interface Finding {
  readonly level: string;
  readonly about: string;
  readonly what: string;
  readonly remedy?: string;
}

async function findingsOf({
  token,
  env,
  folder,
}: {
  readonly token?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
}) {
  const call = { folder, args: ['doctor', '--json'], env: { ...env, ...(token ? { TWENTY_API_KEY: token } : {}) } };
  const { code, stdout, stderr } = await twentyCodegen(call);
  if (token) expect(stdout + stderr).not.toContain(token);
  return { code, findings: (JSON.parse(stdout) as { findings: Finding[] }).findings };
}

describe('twenty-codegen doctor', () => {
  it('has nothing to say about a project that is set up well', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    await twentyCodegen({ folder: app.folder, args: ['generate', '--snapshot', 'twenty.snapshot.json'], env });
    const { code, stdout } = await twentyCodegen({ folder: app.folder, args: ['doctor'], env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/✔ rights: The key may read all fields of 5 generated objects[^]*All is well\./);
  });

  it.each([
    { app: '{ "devDependencies": { "jest": "^30" } }', extension: '.js', who: 'Jest looks for files of that name' },
    {
      app: '{ "devDependencies": { "webpack": "^5" } }',
      extension: '.js',
      who: 'webpack looks for files of that name',
    },
    { app: '{ "type": "module" }', extension: '', who: 'the modules of Node.js need an ending' },
    { app: '{}', extension: '.ts', who: 'TypeScript takes `.ts` only with `allowImportingTsExtensions`' },
  ])('names imports that nothing finds: "$extension" in $app', async ({ app, extension, who }) => {
    const { env } = await serve({ metadata: small });
    const { folder, write } = project(`${CONFIG}    presetConfig: { importExtension: '${extension}' }\n`);
    write({ path: 'package.json', text: app });
    write({ path: 'tsconfig.json', text: '{ "compilerOptions": { "module": "nodenext" } }' });
    const { findings } = await findingsOf({ env, folder });
    const imports = findings.filter(({ about }) => about === 'imports');
    expect(imports).toMatchObject([{ level: 'warning', what: expect.stringContaining(who) as unknown }]);
  });

  it.each([
    { app: 'CommonJS', type: 'commonjs', says: 'import "./crm", and wait inside a function' },
    { app: 'ES modules', type: 'module', says: undefined },
  ])('says how an app of $app imports the code', async ({ type, says }) => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    app.write({ path: 'package.json', text: JSON.stringify({ type }) });
    const { findings } = await findingsOf({ env, folder: app.folder });
    const [imports] = findings.filter(({ about }) => about === 'imports');
    expect(imports?.level).toBe('ok');
    if (says !== undefined) expect(imports?.what).toContain(says);
    else expect(imports?.what).not.toContain('CommonJS');
  });

  it('names objects and fields that the key may not read, and a key that expires soon', async () => {
    const token = keyThatExpires(10);
    const { env } = await serve({ metadata: small, apiKeys: [{ id: 'b7f6', name: 'CI', token, role: restricted }] });
    const { code, findings } = await findingsOf({ token, env, folder: project(CONFIG).folder });
    expect(code).toBe(0);
    expect(findings).toContainEqual({
      level: 'warning',
      about: 'rights',
      what: expect.stringMatching(/may not read b2bDeal, person\.jobTitle\./) as string,
      remedy: expect.stringContaining('exclude') as string,
    });
    expect(findings.find(({ about }) => about === 'key')).toMatchObject({
      level: 'warning',
      what: expect.stringMatching(/valid until \d{4}-\d\d-\d\d: (9|10) days/) as string,
    });
    expect(findings.find(({ about }) => about === 'webhooks')?.what).toContain('may not see');
  });

  it.each([
    { key: 'wrong', token: 'no-such-key-0123456789', says: /does not accept the API key/ },
    { key: 'revoked', token: 'revoked-key-0123456789', says: /was revoked/ },
  ])('finds an error in a key that is $key', async ({ token, says }) => {
    const apiKeys = [{ id: 'r', name: 'Old', token: 'revoked-key-0123456789', role: READ_ONLY, isRevoked: true }];
    const { env } = await serve({ metadata: small, apiKeys });
    const { code, findings } = await findingsOf({ token, env, folder: project(CONFIG).folder });
    expect(code).toBe(1);
    const about = findings.find(({ level }) => level === 'error');
    expect(about).toMatchObject({ about: 'key', what: expect.stringMatching(says) as string });
    expect(about?.remedy).toContain('Create a key');
  });

  it('finds webhooks that are not signed, not encrypted, or wait for what never happens', async () => {
    const { env } = await serve({
      metadata: small,
      webhooks: [
        { targetUrl: 'https://a.example/hook?token=hidden-in-query', operations: ['person.created'], secret: '' },
        {
          targetUrl: 'http://b.example/hook',
          operations: ['*.updated', 'persn.created', 'company.upserted'],
          secret: 's',
        },
      ],
    });
    const { code, findings } = await findingsOf({ env, folder: project(CONFIG).folder });
    expect(code).toBe(0);
    const told = findings
      .filter(({ about, level }) => about === 'webhooks' && level === 'warning')
      .map(({ what }) => what);
    expect(told).toEqual([
      expect.stringMatching(/https:\/\/a\.example\/hook has no secret/),
      expect.stringMatching(/http:\/\/b\.example\/hook sends records unencrypted/),
      expect.stringMatching(/waits for persn\.created, company\.upserted, which never happens/),
    ]);
    expect(JSON.stringify(findings)).not.toContain('hidden-in-query');
  });

  it('warns of names with which a server loses values', async () => {
    const { env } = await serve({ metadata: hostile });
    const { findings } = await findingsOf({ env, folder: project(CONFIG).folder });
    expect(findings.find(({ about }) => about === 'names')).toMatchObject({
      level: 'warning',
      what: expect.stringContaining('constructor') as string,
    });
  });

  it('finds a key that git does not ignore, and output that Windows would change', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    execFileSync('git', ['init', '-q'], { cwd: app.folder });
    app.write({ path: '.env', text: 'TWENTY_API_KEY=x\n' });
    const { code, findings } = await findingsOf({ env, folder: app.folder });
    expect(code).toBe(1);
    expect(findings.filter(({ about }) => about === 'git')).toMatchObject([
      { level: 'warning', remedy: 'Add to .gitattributes: src/crm/** text eol=lf linguist-generated' },
      { level: 'error', remedy: 'Add .env to .gitignore.' },
    ]);
  });

  const IGNORES = { path: '.gitignore', text: '.env\n' };
  const KEEPS = { path: '.gitattributes', text: '* text=auto eol=lf\n' };
  it.each([
    { git: 'installed', path: undefined, attributes: KEEPS },
    {
      git: 'not installed',
      path: '/nowhere',
      attributes: { ...KEEPS, text: 'apps/web/src/crm/** text eol=lf\n' },
    },
  ])('reads the rules of git in the folders above the app, with git $git', async ({ path, attributes }) => {
    const { env } = await serve({ metadata: small });
    const root = project(CONFIG);
    execFileSync('git', ['init', '-q'], { cwd: root.folder });
    for (const file of [IGNORES, attributes]) root.write(file);
    root.write({ path: 'apps/web/.env', text: 'TWENTY_API_KEY=x\n' });
    root.write({ path: 'apps/web/codegen.yml', text: CONFIG });
    const { findings } = await findingsOf({
      env: { ...env, ...(path === undefined ? {} : { PATH: path }) },
      folder: join(root.folder, 'apps/web'),
    });
    expect(findings.filter(({ about }) => about === 'git')).toEqual([]);
  });

  it('advises a line of .gitattributes that git follows for a folder that begins with ./', async () => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG.replace('src/crm/:', './src/crm/:'));
    execFileSync('git', ['init', '-q'], { cwd: app.folder });
    const aboutGit = async () =>
      (await findingsOf({ env, folder: app.folder })).findings.filter(({ about }) => about === 'git');
    const [advice] = await aboutGit();
    const line = advice?.remedy?.replace('Add to .gitattributes: ', '') ?? '';
    expect(line).toBe('src/crm/** text eol=lf linguist-generated');
    app.write({ path: '.gitattributes', text: `${line}\n` });
    expect(await aboutGit()).toEqual([]);
  });

  it('reports the warnings that generating prints', async () => {
    const { env } = await serve({ metadata: small });
    const { folder } = project(`${CONFIG}    presetConfig: { objects: { exclude: [nobody] } }\n`);
    const { findings } = await findingsOf({ env, folder });
    expect(findings).toContainEqual({
      level: 'warning',
      about: 'output',
      what: 'src/crm/: objects: no object is called "nobody"',
    });
  });

  it('says what is wrong with a configuration, and goes on where it can', async () => {
    const app = project(
      CONFIG.replace(
        'preset: graphql-codegen-twenty',
        'preset: graphql-codegen-twenty\n    presetConfig: { sytem: true }',
      ),
    );
    const { code, findings } = await findingsOf({ env: {}, folder: app.folder });
    expect(code).toBe(1);
    expect(findings.map(({ about, level }) => `${about} ${level}`)).toContain('versions ok');
    expect(findings.find(({ level }) => level === 'error')?.what).toContain('sytem: no such option');
  });
});
