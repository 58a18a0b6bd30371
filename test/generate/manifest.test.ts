import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { textHash } from '../../src/plugin/outputs/manifest/manifest.js';
import { small } from '../fixtures/small.js';
import { sourceOf } from './sources.js';

interface Manifest {
  readonly generator: string;
  readonly digest: string;
  readonly files: Readonly<Record<string, string>>;
}

async function generated({
  metadata = small,
  input = {},
}: { readonly metadata?: typeof small; readonly input?: object } = {}) {
  const { files } = await generate({ source: await sourceOf(metadata), config: readPresetConfig({ input }) });
  const manifest = files.find(({ path }) => path === 'manifest.json');
  return { files, manifest: JSON.parse(manifest?.content ?? '') as Manifest };
}

describe('the manifest', () => {
  it('lists every other file with the hash of its text, sorted by path', async () => {
    const { files, manifest } = await generated();
    const hashes = files
      .filter(({ path }) => path !== 'manifest.json')
      .map(({ path, content }) => [path, createHash('sha256').update(content).digest('hex')]);
    expect(manifest.files).toEqual(Object.fromEntries(hashes));
    expect(Object.keys(manifest.files)).toEqual(Object.keys(manifest.files).sort());
    expect(Object.keys(manifest)).toEqual(['generator', 'digest', 'files']);
  });

  it('hashes a text whatever line ends it has', () => {
    expect(textHash('a\r\nb\r\n')).toBe(textHash('a\nb\n'));
    expect(textHash('a\nb\n')).not.toBe(textHash('a b\n'));
  });

  const labelled: typeof small = {
    objects: small.objects.map((object) => ({ ...object, labelSingular: `${object.labelSingular}!` })),
  };
  it.each([
    { change: 'the workspace', run: { metadata: labelled } },
    { change: 'an option', run: { input: { rest: true } } },
    { change: 'an option that changes no file', run: { input: { objects: { exclude: ['nothing*'] } } } },
  ])('has another digest when $change changes', async ({ run }) => {
    const [before, again, after] = await Promise.all([generated(), generated(), generated(run)]);
    expect(again.manifest.digest).toBe(before.manifest.digest);
    expect(after.manifest.digest).not.toBe(before.manifest.digest);
  });
});
