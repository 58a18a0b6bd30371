import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { serveWithoutMetadata } from './without-metadata.js';
import { CONFIG, MUTATIONS, serve, type ServedWorkspace } from './workspace.js';

async function generated(config = CONFIG) {
  const workspace = await serve({ metadata: small });
  const app = project(config);
  const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env: workspace.env });
  await run('pull');
  await run('generate');
  workspace.requests();
  return { workspace, app, run };
}

const renameLabel = ({ change, idOf }: ServedWorkspace) =>
  change(MUTATIONS.updateField, { id: idOf('person.jobTitle'), update: { label: 'Profession' } });

describe('twenty-codegen check', () => {
  it('is 0 right after a run, and asks the server one question', async () => {
    const { workspace, run } = await generated();
    expect(await run('check')).toMatchObject({ code: 0 });
    expect(workspace.requests()).toEqual(['/metadata']);
  });

  it('reads everything where it remembers nothing, and remembers it', async () => {
    const { workspace, app, run } = await generated();
    const fresh = project(CONFIG);
    for (const [path, text] of Object.entries({
      ...app.files('src'),
      'twenty.snapshot.json': app.read('twenty.snapshot.json'),
    })) {
      fresh.write({ path, text });
    }
    const check = () => twentyCodegen({ folder: fresh.folder, args: ['check'], env: workspace.env });
    expect(await check()).toMatchObject({ code: 0 });
    expect(workspace.requests().length).toBeGreaterThan(2);
    expect(await check()).toMatchObject({ code: 0 });
    expect(workspace.requests()).toEqual(['/metadata']);
    expect(await run('check', '--full')).toMatchObject({ code: 0 });
    expect(workspace.requests().length).toBeGreaterThan(2);
  });

  it('is 1 when the workspace has changed, says what, and writes nothing', async () => {
    const { workspace, app, run } = await generated();
    const before = { ...app.files('src'), snapshot: app.read('twenty.snapshot.json') };
    await renameLabel(workspace);
    const { code, stdout } = await run('check');
    expect(code).toBe(1);
    expect(stdout).toContain('person.jobTitle: is now called "Profession", was "Job title"');
    expect(stdout).toContain('  ~ objects/person.ts');
    expect(stdout).toContain('twenty-codegen generate');
    expect({ ...app.files('src'), snapshot: app.read('twenty.snapshot.json') }).toEqual(before);
  });

  const byAnotherPrettier = (text: string) =>
    format(text, {
      parser: 'typescript',
      singleQuote: false,
      semi: false,
      trailingComma: 'none',
      printWidth: 140,
      useTabs: true,
    });
  const withWindowsLineEnds = (text: string) => text.replaceAll('\n', '\r\n');
  const byHand = (text: string) => `${text}export const mine = 1;\n`;
  it.each([
    {
      when: 'a file was changed by hand',
      changes: { 'objects/person.ts': byHand },
      says: [
        'src/crm/: files were changed since they were generated; workspace, options and version are the same',
        '  ~ objects/person.ts: it was changed since it was generated, by hand or by a tool',
      ],
    },
    {
      when: 'a formatter has changed files',
      changes: { 'objects/person.ts': byAnotherPrettier, 'client.ts': byAnotherPrettier },
      says: [
        'src/crm/: a formatter has changed the files; leave src/crm/ out of it (.prettierignore, or `ignore` of its configuration)',
        '  ~ objects/person.ts: a formatter has changed it',
      ],
    },
    {
      when: 'a checkout has given them Windows line ends',
      changes: { 'index.ts': withWindowsLineEnds, 'manifest.json': withWindowsLineEnds },
      says: [
        'src/crm/: the files have Windows line ends; add `src/crm/** eol=lf` to .gitattributes',
        '  ~ index.ts: only its line ends differ',
      ],
    },
    {
      when: 'all of that has happened',
      changes: { 'index.ts': withWindowsLineEnds, 'client.ts': byAnotherPrettier, 'objects/person.ts': byHand },
      says: [
        '  ~ index.ts: only its line ends differ',
        '  ~ client.ts: a formatter has changed it',
        '  ~ objects/person.ts: it was changed since it was generated, by hand or by a tool',
      ],
    },
  ])('is 1 when $when, and says so', async ({ changes, says }) => {
    const { app, run } = await generated();
    for (const [path, change] of Object.entries(changes)) {
      app.write({ path: `src/crm/${path}`, text: await change(app.read(`src/crm/${path}`)) });
    }
    const { code, stdout } = await run('check');
    expect(code).toBe(1);
    for (const line of says) expect(stdout).toContain(line);
  });

  it('says of files that are as they were generated only that something else would be generated now', async () => {
    const { workspace, run } = await generated();
    await renameLabel(workspace);
    const { stdout } = await run('check');
    expect(stdout).toContain('src/crm/: does not belong to the workspace, the options and the version as they are now');
    expect(stdout).toMatch(/~ objects\/person\.ts$/m);
  });

  it('names files of an object that is gone, before generate removes them', async () => {
    const { workspace, app, run } = await generated();
    await workspace.change(MUTATIONS.deleteObject, { id: workspace.idOf('b2bDeal') });
    expect((await run('check')).stdout).toContain('- objects/b2bDeal.ts is of an object that is gone');
    await run('generate');
    expect(Object.keys(app.files('src')).filter((path) => path.includes('b2bDeal'))).toEqual([]);
    expect(await run('check')).toMatchObject({ code: 0 });
  });

  it('is 2 when the server is down, and 0 offline', async () => {
    const { workspace, run } = await generated();
    await workspace.sandbox.close();
    expect(await run('check')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nothing is listening') as string,
    });
    expect(await run('check', '--offline')).toMatchObject({ code: 0 });
  });

  it('is 1 offline when the snapshot was pulled and the code was not generated', async () => {
    const { workspace, run } = await generated();
    await renameLabel(workspace);
    await run('pull');
    const { code, stdout } = await run('check', '--offline', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'check',
      exitCode: 1,
      agrees: false,
      targets: [{ changed: expect.arrayContaining(['objects/person.ts']) as unknown }],
    });
  });

  it('works where only REST serves the data model', async () => {
    const workspace = await serve({ metadata: small });
    const env = { ...workspace.env, TWENTY_BASE_URL: await serveWithoutMetadata(workspace.sandbox.url) };
    const app = project(CONFIG);
    const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env });
    expect(await run('generate')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('/rest/metadata') as string,
    });
    expect(await run('check')).toMatchObject({ code: 0 });
  });

  it('does without a snapshot, where there is none', async () => {
    const workspace = await serve({ metadata: small });
    const app = project(CONFIG);
    const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env: workspace.env });
    await run('generate');
    expect(await run('check')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Workspace and generated') as string,
    });
    expect(await run('check', '--offline')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('pull') as string,
    });
  });

  it('is not told apart by what is not generated', async () => {
    const { workspace, run } = await generated(
      `${CONFIG}    presetConfig: { objects: { include: [person, company] } }\n`,
    );
    await workspace.change(MUTATIONS.createField, {
      field: { objectMetadataId: workspace.idOf('b2bDeal'), type: 'TEXT', name: 'extra', label: 'Extra' },
    });
    const { code, stdout } = await run('check');
    expect(code).toBe(1);
    expect(stdout).toContain('no changes since it was written, and 1 safe change in objects that are not generated');
    expect(stdout).not.toContain('src/crm/:');
  });
});
