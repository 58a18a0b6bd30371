import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeStaging } from '../../src/cli/disk/staging.js';
import { writeAll } from '../../src/cli/disk/write-all.js';

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
  return { path, at: (name: string) => join(path, name), contents };
}

describe('writing many files', () => {
  it('replaces, adds and removes, and leaves nothing else', () => {
    const { path, contents } = folder();
    writeAll([
      {
        folder: path,
        writes: [
          { path: 'kept.ts', content: 'new' },
          { path: 'deep/er/added.ts', content: 'added' },
        ],
        removals: ['gone.ts'],
      },
      { folder: path, writes: [{ path: 'twenty.snapshot.json', content: '{}' }], removals: [] },
      { folder: join(path, 'other'), writes: [{ path: 'other.ts', content: 'other' }], removals: [] },
    ]);
    expect(contents()).toEqual({
      'kept.ts': 'new',
      'added.ts': 'added',
      'twenty.snapshot.json': '{}',
      'other.ts': 'other',
    });
    expect(readdirSync(path).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each([
    { fails: 'a folder is a file', path: 'kept.ts/below.ts', removals: ['gone.ts'] },
    { fails: 'a file is a folder', path: 'folder', removals: ['gone.ts'] },
    { fails: 'a file to remove is not there', path: 'added.ts', removals: ['gone.ts', 'absent.ts'] },
  ])('undoes what it has done when $fails', ({ path: last, removals }) => {
    const { path, at, contents } = folder();
    mkdirSync(at('folder'));
    writeFileSync(at('folder/in.ts'), 'in');
    symlinkSync('kept.ts', at('link.ts'));
    const before = contents();
    const writes = ['deep/added.ts', 'kept.ts', 'link.ts', last].map((each) => ({ path: each, content: 'new' }));
    expect(() => writeAll([{ folder: path, writes, removals }])).toThrow(
      /cannot be written \(E\w+\); everything is as it was before/,
    );
    expect(contents()).toEqual(before);
    expect(lstatSync(at('link.ts')).isSymbolicLink()).toBe(true);
    expect(readdirSync(path).filter((name) => name.startsWith('.') || name === 'deep')).toEqual([]);
  });

  it('puts the last file in place when everything else is done', () => {
    const { path, at, contents } = folder();
    mkdirSync(at('manifest.json'));
    const writes = [
      { path: 'added.ts', content: 'added' },
      { path: 'manifest.json', content: '{}' },
    ];
    // the last one fails, so that what was done before it has to be undone: removals too
    expect(() => writeAll([{ folder: path, writes, removals: ['gone.ts'] }])).toThrow(
      'manifest.json cannot be written',
    );
    expect(contents()).toEqual({ 'kept.ts': 'old', 'gone.ts': 'gone' });
  });

  it('removes what killed runs have left, and nothing of one that goes on', () => {
    const { path, at } = folder();
    const change = () =>
      writeAll([{ folder: path, writes: [{ path: 'kept.ts', content: `${Math.random()}` }], removals: [] }]);
    const stagingOf = (pid: number) => at(`.twenty-codegen-${pid}`);
    for (const pid of [2 ** 30, process.ppid]) {
      mkdirSync(stagingOf(pid));
      writeFileSync(join(stagingOf(pid), '0'), 'half');
    }
    writeFileSync(at('.twenty-codegen-mine'), 'a file of the user');
    change();
    expect([2 ** 30, process.ppid].map((pid) => existsSync(stagingOf(pid)))).toEqual([false, true]);
    // a process that runs has got the number of a killed one
    const hoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    utimesSync(stagingOf(process.ppid), hoursAgo, hoursAgo);
    change();
    expect(existsSync(stagingOf(process.ppid))).toBe(false);
    expect(existsSync(at('.twenty-codegen-mine'))).toBe(true);
  });

  it('stages where git does not look', () => {
    const { path } = folder();
    const { root } = makeStaging(path);
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe('*\n');
  });
});
