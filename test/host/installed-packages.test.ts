import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import loader from '../../src/index.js';
import { installedPackage } from '../../src/plugin/host/installed-package.js';
import { small } from '../fixtures/small.js';
import { twentyCodegen } from '../cli/twenty-codegen.js';
import { CONFIG, serve } from '../cli/workspace.js';
import { project, type Project } from './project.js';

/** Puts a package of a version into an app, in place of the one that is there. */
function install({ app, name, version }: { readonly app: Project; readonly name: string; readonly version: string }) {
  const folder = join('node_modules', name);
  rmSync(join(app.folder, folder), { recursive: true, force: true });
  mkdirSync(join(app.folder, folder), { recursive: true });
  app.write({ path: join(folder, 'package.json'), text: JSON.stringify({ name, version, main: 'index.js' }) });
  app.write({ path: join(folder, 'index.js'), text: '' });
}

describe('installedPackage', () => {
  it('finds the copy that code in a folder gets', () => {
    const app = project('');
    install({ app, name: 'zod', version: '3.24.1' });
    const cases = [
      { name: 'zod', from: '.', want: '3.24.1' },
      { name: 'zod', from: 'a/folder/that/is/not/there', want: '3.24.1' },
      { name: 'no-such-package', from: '.', want: undefined },
    ];
    for (const { name, from, want } of cases)
      expect(installedPackage({ name, from: join(app.folder, from) })?.version).toBe(want);
  });

  it('finds a package that does not export its package.json', () => {
    const app = project('');
    const folder = 'node_modules/closed';
    const exported = { name: 'closed', version: '2.0.0', exports: { '.': './lib/index.js' } };
    app.write({ path: `${folder}/package.json`, text: JSON.stringify(exported) });
    app.write({ path: `${folder}/lib/index.js`, text: '' });
    expect(installedPackage({ name: 'closed', from: app.folder })?.version).toBe('2.0.0');
  });
});

describe('an app with zod 3', () => {
  it.each(['graphql-codegen', 'twenty-codegen'])('is told so when %s generates validators', async (command) => {
    const { env } = await serve({ metadata: small });
    const app = project(CONFIG);
    install({ app, name: 'zod', version: '3.24.1' });
    const { code, output } =
      command === 'graphql-codegen'
        ? await app.codegen({ env })
        : await twentyCodegen({ folder: app.folder, args: ['generate'], env }).then(({ stderr, ...ended }) => ({
            ...ended,
            output: stderr,
          }));
    expect(code).toBe(0);
    expect(output).toContain('The validators need zod 4, and this app has zod 3.24.1');
  });
});

describe('an app with two copies of graphql', () => {
  const app = () => {
    const made = project(CONFIG);
    rmSync(join(made.folder, 'node_modules', '@graphql-codegen'), { recursive: true });
    install({ app: made, name: '@graphql-codegen/cli', version: '7.4.3' });
    install({ app: made, name: 'graphql', version: '16.9.0' });
    return made;
  };

  it('reads which two, and what to do, in place of the error of graphql-codegen', async () => {
    const { folder } = app();
    await expect(loader('https://crm.acme.com', { token: 'key', cwd: folder })).rejects.toMatchObject({
      code: 'TWO_GRAPHQL',
      message: expect.stringMatching(/two copies[^]*node_modules[^]*overrides[^]*npm dedupe/) as string,
    });
  });

  it('is shown it by doctor', async () => {
    const { env } = await serve({ metadata: small });
    const { stdout } = await twentyCodegen({ folder: app().folder, args: ['doctor'], env });
    expect(stdout).toMatch(/✖ graphql: There are two copies of the package graphql/);
  });
});
