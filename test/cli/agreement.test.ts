import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project, type Project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

const REMEMBERED = 'this is what was remembered';

/** Where it stands what the target agreed with. */
const agreementIn = (app: Project): string | undefined =>
  Object.keys(app.files('node_modules/.cache')).find((path) => path.includes('/target-'));

/** An app that was just generated, whose next check says so if it believes what is remembered. */
async function generated({ config = CONFIG, file = 'codegen.yml' } = {}) {
  const { env } = await serve({ metadata: small });
  const app = project(CONFIG);
  app.write({ path: file, text: config });
  const run = (...args: string[]) => twentyCodegen({ folder: app.folder, args: [...args, '--config', file], env });
  expect(await run('generate')).toMatchObject({ code: 0 });
  const path = agreementIn(app);
  if (path !== undefined) {
    const remembered = JSON.parse(app.read(path)) as object;
    app.write({ path, text: JSON.stringify({ ...remembered, warnings: [REMEMBERED] }) });
  }
  return { app, run };
}

const person = 'src/crm/objects/person.ts';

/** What happens to an app, and how its check then ends. */
const CHANGES: readonly { readonly what: string; readonly change: (app: Project) => void; readonly code: number }[] = [
  {
    what: 'a file is edited',
    change: (app) => app.write({ path: person, text: `${app.read(person)}\n` }),
    code: 1,
  },
  {
    what: 'a file has other line ends',
    change: (app) => app.write({ path: person, text: app.read(person).replaceAll('\n', '\r\n') }),
    code: 1,
  },
  { what: 'a file is gone', change: ({ folder }) => rmSync(join(folder, person)), code: 1 },
  {
    what: 'the manifest is gone',
    change: ({ folder }) => rmSync(join(folder, 'src/crm/manifest.json')),
    code: 1,
  },
  {
    what: 'an option is another',
    change: (app) => app.write({ path: 'codegen.yml', text: `${CONFIG}    presetConfig: { rest: true }\n` }),
    code: 1,
  },
  {
    what: 'imports end otherwise by the configuration of TypeScript',
    change: (app) =>
      app.write({ path: 'tsconfig.json', text: '{ "compilerOptions": { "moduleResolution": "bundler" } }' }),
    code: 1,
  },
  {
    what: 'a file of this package is another',
    change: () => utimesSync(join(import.meta.dirname, '../../src/templates/client.hbs'), new Date(), new Date()),
    code: 0,
  },
  {
    what: 'what is remembered is no JSON',
    change: (app) => app.write({ path: agreementIn(app) ?? '', text: '{' }),
    code: 0,
  },
];

describe('what a check remembers of the target', () => {
  it('spares it generating', async () => {
    const { run } = await generated();
    expect(await run('check')).toMatchObject({ code: 0, stderr: expect.stringContaining(REMEMBERED) as string });
    const full = await run('check', '--full');
    expect(full).toMatchObject({ code: 0, stderr: expect.not.stringContaining(REMEMBERED) as string });
  });

  it('does not spare it looking for files that look generated', async () => {
    const { app, run } = await generated();
    app.write({ path: 'src/crm/objects/copy.ts', text: app.read(person) });
    const { code, stderr } = await run('check');
    expect(code).toBe(0);
    expect(stderr).toContain(REMEMBERED);
    expect(stderr).toContain('src/crm/objects/copy.ts is kept');
  });

  it.each(CHANGES)('is not believed when $what', async ({ change, code }) => {
    const { app, run } = await generated();
    change(app);
    const checked = await run('check');
    expect(checked.stderr).not.toContain(REMEMBERED);
    expect(checked.code).toBe(code);
  });

  it('is nothing where outputs are the user’s own, which may write anything', async () => {
    const { app, run } = await generated({
      file: 'codegen.ts',
      config: `import { defineOutput, twentyPreset, twentySchema } from 'graphql-codegen-twenty';
const own = defineOutput({ name: 'own', files: () => [{ path: 'own.ts', content: 'export const own = 1;\\n' }] });
export default { schema: twentySchema(), generates: { 'src/crm/': twentyPreset({ outputs: [own] }) } };
`,
    });
    expect(agreementIn(app)).toBeUndefined();
    expect(await run('check')).toMatchObject({ code: 0 });
  });
});
