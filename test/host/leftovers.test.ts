import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { leftoverFiles } from '../../src/plugin/host/leftovers.js';
import { textHash } from '../../src/plugin/outputs/manifest/manifest.js';
import { HEADER } from '../../src/plugin/outputs/header.js';

const text = (name: string) => `${HEADER}\nexport type ${name} = 1;\n`;

/** A folder of generated code. `listed` files are in its manifest, with the hash of the text that they were generated with. */
function output({
  listed,
  manifest,
}: {
  readonly listed?: Readonly<Record<string, string>>;
  readonly manifest?: string;
}) {
  const folder = mkdtempSync(join(tmpdir(), 'twenty-leftovers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const target = join(folder, 'crm');
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  };
  for (const [path, content] of Object.entries(listed ?? {})) write(path, content);
  const files = Object.fromEntries(Object.entries(listed ?? {}).map(([path, content]) => [path, textHash(content)]));
  write('manifest.json', manifest ?? JSON.stringify({ generator: 'graphql-codegen-twenty', digest: 'x', files }));
  return {
    target,
    write,
    /** What is left over when the next run generates nothing but an index. */
    left: () => {
      const { removable, kept } = leftoverFiles({ target, files: [{ path: 'index.ts', content: '' }] });
      return { removed: removable.map(({ path }) => path), kept: kept.map(({ path, why }) => `${path}: ${why}`) };
    },
  };
}

describe('of files that are no longer generated', () => {
  it('those that the manifest lists and that are as they were are removed', () => {
    const { left, write } = output({
      listed: { 'objects/gone.ts': text('Gone'), 'WORKSPACE.md': '# x\n', 'index.ts': '' },
    });
    write('objects/gone.ts', text('Gone').replaceAll('\n', '\r\n'));
    write('objects/mine.ts', 'export const mine = 1;\n');
    expect(left()).toEqual({ removed: ['WORKSPACE.md', 'objects/gone.ts'], kept: [] });
  });

  it('those that somebody has changed stay, and are named', () => {
    const { left, write } = output({ listed: { 'objects/gone.ts': text('Gone') } });
    write('objects/gone.ts', `${text('Gone')}export const mine = 1;\n`);
    expect(left()).toEqual({ removed: [], kept: ['objects/gone.ts: it was changed since it was generated'] });
  });

  it('a copy of a user that kept our first line stays, and is named', () => {
    const { left, write } = output({ listed: { 'index.ts': '' } });
    write('objects/personExtra.ts', text('PersonExtra'));
    expect(left()).toEqual({
      removed: [],
      kept: ['objects/personExtra.ts: it begins as generated files do, but the manifest does not list it'],
    });
  });

  it('nothing is removed through a link, wherever it leads', () => {
    const { left, target, write } = output({ listed: { 'objects/gone.ts': text('Gone'), 'gone.ts': text('Gone') } });
    const elsewhere = join(target, '..', 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'gone.ts'), text('Gone'));
    rmSync(join(target, 'objects'), { recursive: true });
    symlinkSync(elsewhere, join(target, 'objects'));
    rmSync(join(target, 'gone.ts'));
    symlinkSync(join(elsewhere, 'gone.ts'), join(target, 'gone.ts'));
    write('index.ts', '');
    expect(left()).toEqual({
      removed: [],
      kept: ['gone.ts: it is reached through a link', 'objects/gone.ts: it is reached through a link'],
    });
  });

  it.each(['../mine.ts', '/etc/hosts', 'objects/../../mine.ts'])('a manifest that lists %s lists nothing', (path) => {
    const { left, target } = output({
      manifest: JSON.stringify({ files: { [path]: textHash(text('Mine')) } }),
    });
    writeFileSync(join(target, '..', 'mine.ts'), text('Mine'));
    expect(left()).toEqual({ removed: [], kept: [] });
  });

  it('links that lead nowhere and folders that are named like files are nobody’s business', () => {
    const { left, target } = output({ listed: { 'objects/person.ts': text('Person'), 'index.ts': '' } });
    symlinkSync('somebody@somewhere.1234:1', join(target, 'objects/.#person.ts'));
    mkdirSync(join(target, 'objects/folder.ts'));
    rmSync(join(target, 'objects/person.ts'));
    mkdirSync(join(target, 'objects/person.ts'));
    expect(left()).toEqual({ removed: [], kept: ['objects/person.ts: it is no file'] });
  });

  it('a manifest of 0.1, which has no hashes, is read', () => {
    const manifest = JSON.stringify({ workspace: 'x', files: ['objects/gone.ts', 'objects/mine.ts', 'WORKSPACE.md'] });
    const { left, write } = output({ manifest });
    write('objects/gone.ts', text('Gone'));
    write('objects/mine.ts', 'export const mine = 1;\n');
    write('WORKSPACE.md', '# x\n');
    expect(left()).toEqual({
      removed: ['WORKSPACE.md', 'objects/gone.ts'],
      kept: ['objects/mine.ts: it was changed since it was generated'],
    });
  });

  it.each(['', '{', '<<<<<<< HEAD\n{}', '[]', '{"files":7}'])(
    'nothing is removed where the manifest is broken: %j',
    (manifest) => {
      const { left, write } = output({ manifest });
      write('objects/gone.ts', text('Gone'));
      expect(left()).toEqual({
        removed: [],
        kept: ['objects/gone.ts: it begins as generated files do, but the manifest does not list it'],
      });
    },
  );
});
