import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { refuseLinks } from '../../src/plugin/host/refuse-links.js';
import { refuseOddPaths } from '../../src/plugin/outputs/output-path.js';

describe('the path of a generated file, whatever it is made from,', () => {
  it.each([
    '../index.ts',
    'objects/../../index.ts',
    '/etc/passwd',
    'C:/index.ts',
    'objects\\..\\..\\index.ts',
    'objects//person.ts',
    'objects/./person.ts',
    '.git/hooks/pre-commit',
    'objects/.person.ts',
    'objects/a\nb.ts',
    '',
  ])('is refused when it could lead out of its folder: %j', (path) => {
    expect(() => refuseOddPaths([{ output: 'mine', path }])).toThrow(
      'not below the folder of the output; nothing is written',
    );
  });

  it.each([
    'index.ts',
    'objects/b2bDeal.ts',
    'objects/con_.ts',
    'webhook-samples.ts',
    'WORKSPACE.md',
    'runtime/client/a.ts',
  ])('is taken when it stays there: %s', (path) => {
    expect(() => refuseOddPaths([{ output: 'mine', path }])).not.toThrow();
  });
});

describe('a link below the folder of the output', () => {
  /** An app whose `src/crm` is the output, with a hand-written file beside it. */
  function app() {
    const folder = mkdtempSync(join(tmpdir(), 'twenty-links-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const each of ['src/crm/objects', 'src/mine']) mkdirSync(join(folder, each), { recursive: true });
    writeFileSync(join(folder, 'src/mine/client.ts'), 'export const mine = 1;\n');
    const target = join(folder, 'src/crm');
    return {
      target,
      link: (from: string, to: string) => symlinkSync(to, join(target, from)),
      write:
        (...paths: string[]) =>
        () =>
          refuseLinks({ target, paths }),
    };
  }

  it.each([
    { leads: 'to a file outside', from: 'client.ts', to: '../mine/client.ts', path: 'client.ts' },
    { leads: 'to a folder outside', from: 'validators', to: '../mine', path: 'validators/client.ts' },
    { leads: 'to the folder itself', from: 'validators', to: '.', path: 'validators/client.ts' },
    { leads: 'nowhere', from: 'client.ts', to: '../absent.ts', path: 'client.ts' },
  ])('that leads $leads is not written through', ({ from, to, path }) => {
    const { link, write, target } = app();
    link(from, to);
    expect(write('index.ts', path)).toThrow(`${join(target, from)} is a link that leads out of ${target}`);
  });

  it('that nothing is written through is nobody’s business, nor one that stays inside, nor the folder as a link', () => {
    const { link, write, target } = app();
    link('objects/.#person.ts', 'somebody@somewhere.1234:1');
    link('validators', 'objects');
    expect(write('index.ts', 'objects/person.ts', 'validators/person.ts')).not.toThrow();
    symlinkSync('crm', join(target, '..', 'linked'));
    expect(() => refuseLinks({ target: join(target, '..', 'linked'), paths: ['index.ts'] })).not.toThrow();
  });
});
