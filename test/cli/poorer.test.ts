import { describe, expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { serveWithoutMetadata } from './without-metadata.js';
import { CONFIG, serve } from './workspace.js';

/** An app that was generated from all of the metadata, and a way to its workspace on which only REST serves. */
async function appAndPoorWay() {
  const workspace = await serve({ metadata: small });
  const poor = await serveWithoutMetadata(workspace.sandbox.url);
  const app = project(CONFIG);
  const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args, env: workspace.env });
  const runPoorly = (...args: string[]) =>
    twentyCodegen({ folder: app.folder, args, env: { ...workspace.env, TWENTY_BASE_URL: poor } });
  const sources = () => ({ ...app.files('src'), snapshot: app.read('twenty.snapshot.json') });
  return { app, run, runPoorly, sources };
}

describe('what was made from all of the metadata', () => {
  it.each([['generate'], ['pull'], ['check']])(
    'is not replaced, or judged, by the poorer REST metadata in %s',
    async (command) => {
      const { run, runPoorly, sources } = await appAndPoorWay();
      await run('pull');
      await run('generate');
      const before = sources();
      const { code, stderr } = await runPoorly(command);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /The data model of http:\S+ came over REST, which tells less than twenty\.snapshot\.json knows/,
      );
      expect(sources()).toEqual(before);
      expect(await run('check')).toMatchObject({ code: 0 });
    },
  );

  it('is when somebody says so, and the snapshot then says what it came from', async () => {
    const { app, run, runPoorly } = await appAndPoorWay();
    await run('pull');
    expect(await runPoorly('pull', '--poorer')).toMatchObject({ code: 0 });
    expect(app.read('twenty.snapshot.json')).toContain('"readOver": "rest"');
    expect(await runPoorly('generate')).toMatchObject({ code: 0 });
    expect(await runPoorly('check')).toMatchObject({ code: 0 });
    // a richer source may always replace a poorer one
    expect(await run('pull')).toMatchObject({ code: 0 });
    expect(app.read('twenty.snapshot.json')).not.toContain('readOver');
  });

  it('is not remembered from a poor reading', async () => {
    const { app, runPoorly } = await appAndPoorWay();
    expect(await runPoorly('generate')).toMatchObject({ code: 0 });
    expect(Object.keys(app.files('node_modules/.cache'))).toEqual([]);
  });
});

describe('a reading over REST', () => {
  it.each([['generate'], ['pull']])('is told in the warnings of %s --json', async (command) => {
    const { runPoorly } = await appAndPoorWay();
    const warnings = [expect.stringContaining('read over /rest/metadata/objects') as string];
    const { code, stdout } = await runPoorly(command, '--json');
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 0, warnings });
  });
});
