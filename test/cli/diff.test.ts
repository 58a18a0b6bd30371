import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, MUTATIONS, serve } from './workspace.js';

/** A project with a snapshot, and a workspace that lost an option and got a field since. */
async function drifted(config = CONFIG) {
  const workspace = await serve({ metadata: small });
  const app = project(config);
  const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env: workspace.env });
  await run('pull');
  const { options = [] } =
    workspace.sandbox
      .metadata()
      .objects.flatMap(({ fieldsList }) => fieldsList)
      .find(({ name }) => name === 'stage') ?? {};
  await workspace.change(MUTATIONS.updateField, {
    id: workspace.idOf('b2bDeal.stage'),
    update: { options: (options ?? []).filter(({ value }) => value !== 'LOST') },
  });
  await workspace.change(MUTATIONS.createField, {
    field: { objectMetadataId: workspace.idOf('company'), type: 'TEXT', name: 'nickname', label: 'Nick | `name` @all' },
  });
  return { workspace, app, run };
}

describe('twenty-codegen diff', () => {
  it('tells changes from the snapshot to the workspace, the worst first', async () => {
    const { run, workspace } = await drifted();
    const { code, stdout } = await run('diff');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `twenty.snapshot.json → ${workspace.sandbox.url}: 1 breaking, 1 safe change`,
      '✖ b2bDeal.stage: option LOST removed ("Lost") — breaking',
      '    Code that names it does not compile, and the server refuses it.',
      '✔ company.nickname: field added (TEXT "Nick | `name` @all") — safe',
      '',
    ]);
  });

  it('prints a table for pull requests, in which labels are only text', async () => {
    const { run } = await drifted();
    const { stdout } = await run('diff', '--format', 'markdown');
    expect(stdout).toContain('1 breaking, 1 safe change.');
    expect(stdout).toContain('| 🔴 | `b2bDeal.stage`: option LOST removed ("Lost") | breaking | breaking |');
    expect(stdout).toContain('"Nick \\| \\`name\\` @&#8288;all"');
  });

  it('prints annotations for GitHub', async () => {
    const { run } = await drifted();
    const { stdout } = await run('diff', '--format', 'github');
    expect(stdout).toContain(
      '::error file=twenty.snapshot.json,title=b2bDeal.stage%3A breaking::b2bDeal.stage: option LOST',
    );
    expect(stdout).toContain('::notice file=twenty.snapshot.json,title=company.nickname%3A safe::');
  });

  it('prints JSON for machines, as one object', async () => {
    const { run } = await drifted();
    const { stdout } = await run('diff', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'diff',
      exitCode: 0,
      changes: [
        { grade: 'breaking', kind: 'option-removed', path: 'b2bDeal.stage' },
        { grade: 'safe', kind: 'field-added', path: 'company.nickname' },
      ],
    });
  });

  it.each([
    { limit: 'breaking', code: 1 },
    { limit: 'any', code: 1 },
  ])('is $code with --fail-on $limit', async ({ limit, code }) => {
    const { run } = await drifted();
    expect(await run('diff', '--fail-on', limit)).toMatchObject({ code });
    expect(await run('diff', 'snapshot', 'snapshot', '--fail-on', limit)).toMatchObject({ code: 0 });
  });

  it('leaves out objects that are not generated, unless asked for all', async () => {
    const { run } = await drifted(`${CONFIG}    presetConfig: { objects: { include: [person, company] } }\n`);
    const { stdout } = await run('diff');
    expect(stdout).not.toContain('b2bDeal.stage');
    expect(stdout).toContain('1 breaking change in objects that are not generated; --all shows them');
    expect((await run('diff', '--all')).stdout).toContain('b2bDeal.stage');
  });

  it('compares with the snapshot of any commit', async () => {
    const { run, app } = await drifted();
    const git = (...args: string[]) => execFileSync('git', args, { cwd: app.folder, stdio: 'pipe' });
    git('init', '-q');
    git('add', 'twenty.snapshot.json');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'snapshot');
    await run('pull');
    const { code, stdout } = await run('diff', 'git:HEAD', 'snapshot');
    expect(code).toBe(0);
    expect(stdout).toContain('HEAD:twenty.snapshot.json → twenty.snapshot.json: 1 breaking, 1 safe change');
  });

  it('does without a configuration', async () => {
    const { run, workspace } = await drifted();
    const bare = project('');
    rmSync(join(bare.folder, 'codegen.yml'));
    const args = ['diff', workspace.sandbox.url, workspace.sandbox.url];
    expect(await twentyCodegen({ folder: bare.folder, args, env: workspace.env })).toMatchObject({ code: 0 });
    expect(await run('diff', 'live', 'live')).toMatchObject({
      stdout: expect.stringContaining('no changes') as string,
    });
  });
});
