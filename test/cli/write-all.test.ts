import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeAll } from '../../src/cli/files/write-all.js';

/** A folder with two files. */
function folder() {
  const path = mkdtempSync(join(tmpdir(), 'twenty-write-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  writeFileSync(join(path, 'kept.ts'), 'old');
  writeFileSync(join(path, 'gone.ts'), 'gone');
  const contents = () =>
    Object.fromEntries(
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
    );
  return { at: (name: string) => join(path, name), contents };
}

describe('writing many files', () => {
  it('replaces, adds and removes, and leaves nothing else', () => {
    const { at, contents } = folder();
    writeAll({
      writes: [
        { path: at('kept.ts'), content: 'new' },
        { path: at('deep/er/added.ts'), content: 'added' },
      ],
      removals: [at('gone.ts')],
    });
    expect(contents()).toEqual({ 'kept.ts': 'new', 'added.ts': 'added' });
  });

  it.each([
    { fails: 'a folder is a file', path: 'kept.ts/below.ts', removals: ['gone.ts'] },
    { fails: 'a file to remove is not there', path: 'added.ts', removals: ['gone.ts', 'absent.ts'] },
  ])('undoes what it has done when $fails', ({ path, removals }) => {
    const { at, contents } = folder();
    const before = contents();
    const changes = {
      writes: [
        { path: at('deep/added.ts'), content: 'added' },
        { path: at('kept.ts'), content: 'new' },
        { path: at(path), content: 'x' },
      ],
      removals: removals.map(at),
    };
    expect(() => writeAll(changes)).toThrow(/cannot be written \(E\w+\); everything is as it was before/);
    expect(contents()).toEqual(before);
  });
});
