import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of.js';

const folder = mkdtempSync(join(tmpdir(), 'twenty-read-'));
describe('a snapshot file that cannot be used', () => {
  const file = (text: string): string => {
    const path = join(folder, 'twenty.snapshot.json');
    writeFileSync(path, text);
    return path;
  };
  it.each([
    ['not JSON', '{ "format": ', 'SNAPSHOT_NOT_JSON', /is not JSON: /],
    [
      'full of merge conflicts',
      '{\n<<<<<<< HEAD\n  "version": 1,\n=======\n>>>>>>> main\n}',
      'SNAPSHOT_NOT_JSON',
      /is not JSON: it holds merge conflict markers$/,
    ],
    [
      'something else',
      '{ "name": "app" }',
      'NOT_A_SNAPSHOT',
      /is not a snapshot of a Twenty workspace: it does not begin with "format": "twenty-workspace"\.$/,
    ],
    [
      'without objects',
      '{ "format": "twenty-workspace", "version": 1, "schema": [] }',
      'NOT_A_SNAPSHOT',
      /it has no "objects"\.$/,
    ],
    [
      'without a schema',
      '{ "format": "twenty-workspace", "version": 1, "objects": {} }',
      'NOT_A_SNAPSHOT',
      /it has no "schema"\.$/,
    ],
    [
      'with a broken schema',
      '{ "format": "twenty-workspace", "version": 1, "objects": {}, "schema": ["type {"] }',
      'NOT_A_SNAPSHOT',
      /its schema cannot be read \(Syntax Error: .*\)\.$/,
    ],
    [
      'of a later format',
      '{ "format": "twenty-workspace", "version": 2 }',
      'SNAPSHOT_TOO_NEW',
      /has format version 2; this graphql-codegen-twenty reads up to 1\.$/,
    ],
  ] as const)('%s', async (_, text, code, what) => {
    const failure = await failureOf(file(text));
    expect(failure.code).toBe(code);
    expect(failure.what).toMatch(what);
  });

  it('not there', async () => {
    expect(await failureOf('./no/such.json')).toMatchObject({
      code: 'SNAPSHOT_MISSING',
      what: 'The snapshot file ./no/such.json does not exist.',
    });
  });

  it('a folder', async () => {
    expect(await failureOf(folder)).toMatchObject({
      code: 'SNAPSHOT_UNREADABLE',
      what: `The snapshot file ${folder} cannot be read: EISDIR`,
    });
  });
});
