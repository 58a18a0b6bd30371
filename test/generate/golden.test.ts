import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { MANIFEST } from '../../src/plugin/outputs/manifest/manifest.js';
import { OPTIONAL_OUTPUTS } from '../../src/plugin/outputs/output-options.js';
import { FIXTURES, sourceOf } from './sources.js';

const GOLDEN = join(import.meta.dirname, '..', 'golden');
const IN_REVIEW = ['small', 'kitchen-sink', 'hostile'];

const EVERY_OUTPUT = Object.fromEntries(OPTIONAL_OUTPUTS.map(({ option }) => [option.name, true]));

/** The runtime is a copy of src/runtime, which has tests of its own, as the manifest has: it is hashes of the others. */
const isWorkspaceFile = ({ path }: { readonly path: string }) => !path.startsWith('runtime/') && path !== MANIFEST;

describe.each(IN_REVIEW)('the output for the workspace `%s`', (name) => {
  it('is what was last reviewed under test/golden, file by file', async () => {
    const metadata = FIXTURES[name];
    if (!metadata) throw new Error(`no fixture ${name}`);
    const config = readPresetConfig({ input: EVERY_OUTPUT });
    const { files } = await generate({ source: await sourceOf(metadata), config });
    const written = files.filter(isWorkspaceFile);
    for (const { path, content } of written) {
      await expect(content, path).toMatchFileSnapshot(join(GOLDEN, name, path));
    }
    const reviewed = readdirSync(join(GOLDEN, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(GOLDEN, name).length + 1));
    expect(reviewed.sort()).toEqual(written.map(({ path }) => path).sort());
  });
});
