import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { MUTATIONS, serve } from '../cli/workspace.js';
import { small } from '../fixtures/small.js';
import { compile, project } from '../host/project.js';

/** An app that uses, among others, what will be gone: an option in line 8 and a field in line 10. */
const APP = `import { B2bDealStage, createTwentyClient } from './crm/index.js';

const twenty = createTwentyClient();

export async function overview() {
  const people = await twenty.people.findMany({ select: { jobTitle: true, company: { name: true } } });
  const open = await twenty.b2bDeals.count({
    filter: { stage: { neq: B2bDealStage.LOST } },
  });
  const due = await twenty.b2bDeals.findMany({ select: { closeOn: true } });
  return { people, open, due: due.records.length };
}
`;

it(
  'a day in the life: set up, commit, the CRM changes, drift is told, graded, generated and compiled',
  { timeout: 120_000 },
  async () => {
    const workspace = await serve({ metadata: small });
    const { env, change, idOf, sandbox } = workspace;
    const app = project('');
    rmSync(join(app.folder, 'codegen.yml'));
    app.write({ path: 'src/app.ts', text: APP });
    const run = (...args: readonly string[]) => twentyCodegen({ folder: app.folder, args, env });
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
        cwd: app.folder,
        encoding: 'utf8',
      });
    const compiled = () => compile({ folder: app.folder, files: ['src/app.ts'] });

    // in the morning the app is set up, generated and committed
    expect(await run('init', '--yes', '--url', sandbox.url, '--validators', 'yes')).toMatchObject({ code: 0 });
    const { scripts } = JSON.parse(app.read('package.json')) as { scripts: Record<string, string> };
    const generate = () => run(...(scripts['crm:generate'] ?? '').split(' ').slice(1));
    expect(await generate()).toMatchObject({ code: 0 });
    app.write({ path: '.gitignore', text: 'node_modules\n.env\n' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'Set up the CRM');
    expect(await compiled()).toBe('');
    expect(await run('check')).toMatchObject({ code: 0 });
    expect(await generate()).toMatchObject({ code: 0 });
    expect(git('status', '--porcelain')).toBe('');

    // at noon somebody changes the data model in Twenty
    const stage = sandbox
      .metadata()
      .objects.flatMap(({ fieldsList }) => fieldsList)
      .find(({ name }) => name === 'stage');
    const kept = (stage?.options ?? []).filter(({ value }) => value !== 'LOST');
    await change(MUTATIONS.createField, {
      field: { objectMetadataId: idOf('person'), type: 'TEXT', name: 'nickname', label: 'Nickname' },
    });
    await change(MUTATIONS.updateField, {
      id: idOf('b2bDeal.stage'),
      update: { options: [...kept, { value: 'PAUSED', label: 'Paused', position: 9, color: 'gray' }] },
    });
    await change(MUTATIONS.createObject, {
      object: { nameSingular: 'ticket', namePlural: 'tickets', labelSingular: 'Ticket', labelPlural: 'Tickets' },
    });
    await change(MUTATIONS.deleteField, { id: idOf('b2bDeal.closeOn') });

    // the nightly check tells drift, and writes nothing
    const drift = await run('check');
    expect(drift.code).toBe(1);
    expect(drift.stdout).toContain('objects/ticket.ts is missing');
    expect(git('status', '--porcelain')).toBe('');

    // diff names exactly the five changes, with their grades
    const { changes } = JSON.parse((await run('diff', '--json')).stdout) as {
      changes: { path: string; what: string; readers: string; writers: string }[];
    };
    expect(changes.map(({ path, what, readers, writers }) => [path, what, readers, writers])).toEqual([
      ['b2bDeal.closeOn', 'field removed (DATE "Close on")', 'breaking', 'breaking'],
      ['b2bDeal.stage', 'option LOST removed ("Lost")', 'breaking', 'breaking'],
      ['b2bDeal.stage', 'option PAUSED added ("Paused")', 'risky', 'safe'],
      ['person.nickname', 'field added (TEXT "Nickname")', 'safe', 'safe'],
      ['ticket', 'object added ("Ticket")', 'safe', 'safe'],
    ]);

    // generated again, the app fails to compile exactly where it used what is gone
    expect(await generate()).toMatchObject({ code: 0 });
    const errors = (await compiled()).split('\n').filter((line) => line.includes('error'));
    expect(errors).toEqual([
      expect.stringMatching(/^src\/app\.ts\(8,.*LOST/),
      expect.stringMatching(/^src\/app\.ts\(10,.*closeOn/),
    ]);
    app.write({ path: 'src/app.ts', text: APP.replace('LOST', 'PAUSED').replace('closeOn', 'amount') });
    expect(await compiled()).toBe('');
    expect(await run('check')).toMatchObject({ code: 0 });
    git('add', '.');
    git('commit', '-qm', 'Follow the CRM');
    const since = await run('diff', 'git:HEAD~1', 'git:HEAD', '--fail-on', 'breaking');
    expect(since).toMatchObject({ code: 1, stdout: expect.stringContaining('2 breaking, 1 risky, 2 safe') as string });

    // in the evening the server is down: that is not drift
    await sandbox.close();
    expect(await run('check')).toMatchObject({ code: 2 });
    expect(await run('check', '--offline')).toMatchObject({ code: 0 });
    expect(await run('generate', '--from', 'snapshot')).toMatchObject({ code: 0 });
    expect(git('status', '--porcelain')).toBe('');
  },
);
