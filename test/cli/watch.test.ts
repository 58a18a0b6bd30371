import { describe, expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { start } from './twenty-codegen.js';
import { CONFIG, MUTATIONS, serve, type ServedWorkspace } from './workspace.js';

const addField = ({ change, idOf }: ServedWorkspace, name: string) =>
  change(MUTATIONS.createField, { field: { objectMetadataId: idOf('company'), type: 'TEXT', name, label: name } });

describe('twenty-codegen watch', () => {
  it('asks one small question each time, and generates when the answer differs', async () => {
    const workspace = await serve({ metadata: small });
    const app = project(CONFIG);
    const running = start({ folder: app.folder, args: ['watch', '--interval', '1'], env: workspace.env });
    await running.says(/Watching, every 1 s/);
    expect(Object.keys(app.files('src/crm'))).toContain('src/crm/objects/company.ts');
    workspace.requests();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const asked = workspace.requests();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(3);
    await addField(workspace, 'nickname');
    await running.says(/company\.nickname: field added/);
    expect(app.read('src/crm/objects/company.ts')).toContain('nickname');
    running.interrupt();
    expect(await running.ended).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Stopped after 2 runs') as string,
    });
  });

  it('generates after a signed webhook, once for a burst of them, and not after a forged one', async () => {
    const workspace = await serve({ metadata: small });
    const app = project(CONFIG);
    const args = ['watch', '--interval', '3600', '--listen', '0', '--json'];
    const env = { ...workspace.env, TWENTY_WEBHOOK_SECRET: 'the-secret-of-the-webhook' };
    const running = start({ folder: app.folder, args, env });
    const [, listening = ''] = await running.says(/"listening":"(http:[^"]+)"/);
    const forged = await fetch(listening, { method: 'POST', body: '{"eventName":"metadata.objectMetadata.created"}' });
    expect(forged.status).toBeGreaterThanOrEqual(400);
    await workspace.change('mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { id } }', {
      targetUrl: listening,
      operations: ['metadata.*.*'],
      secret: 'the-secret-of-the-webhook',
    });
    await addField(workspace, 'one');
    await addField(workspace, 'two');
    await running.says(/"event":"generated"[^]*"event":"generated"[^\n]*company\.two/);
    running.interrupt();
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(stdout.match(/"event":"generated"/g)).toHaveLength(2);
    expect(stdout + stderr).not.toContain('the-secret-of-the-webhook');
  });

  it('outlives a server that is down', async () => {
    const workspace = await serve({ metadata: small });
    const app = project(CONFIG);
    const running = start({ folder: app.folder, args: ['watch', '--interval', '1'], env: workspace.env });
    await running.says(/Watching/);
    await workspace.sandbox.close();
    await running.says(/Nothing is listening/);
    running.interrupt();
    expect(await running.ended).toMatchObject({ code: 0 });
  });
});
