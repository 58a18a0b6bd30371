import { describe, expect, it } from 'vitest';
import { behaviourOf, factOf } from '../../src/twenty/versions/server-behaviour.js';
import { NEWEST_VERSION, readVersion, SERVER_VERSIONS } from '../../src/twenty/versions/server-versions.js';
import { VERSION_FACTS } from '../../src/twenty/versions/version-facts.js';
import type { VersionFact } from '../../src/twenty/versions/version-facts.js';

describe('the version that stands for another', () => {
  const known = (version: string) => ({ kind: 'version', version, isNearest: false });
  const nearest = (version: string) => ({ kind: 'version', version, isNearest: true });
  it.each([
    ['2.47', known('2.47')],
    ['newest', known(NEWEST_VERSION)],
    ['v2.21.0', known('2.21')],
    ['2.38.1-rc.1', known('2.38')],
    ['2.41', nearest('2.40')],
    ['2.5', nearest('1.2')],
    ['1.19', nearest('1.2')],
    ['3.0', nearest('2.47')],
    ['0.5', { kind: 'tooOld' }],
    ['2', { kind: 'unreadable' }],
    ['', { kind: 'unreadable' }],
    ['two', { kind: 'unreadable' }],
    ['2.x', { kind: 'unreadable' }],
    ['2.47; rm', { kind: 'unreadable' }],
  ])('of %j', (given, want) => {
    expect(readVersion(given)).toEqual(want);
  });
});

describe('the table of what versions do', () => {
  const traits = Object.entries<readonly VersionFact[]>(VERSION_FACTS);

  it.each(traits)('knows %s from the oldest version on, and each change once, with its source', (_trait, facts) => {
    const versions = facts.map(({ since }) => since);
    expect(versions[0]).toBe('0.50');
    expect(versions).toEqual(SERVER_VERSIONS.filter((version) => versions.includes(version)));
    expect(new Set(facts.map(({ is }) => is)).size).toBe(facts.length);
    expect(facts.filter(({ what, source }) => !what.endsWith('.') || source === '')).toEqual([]);
  });

  it('lists no version where nothing changes', () => {
    const changes = new Set(traits.flatMap(([, facts]) => facts.map(({ since }) => since)));
    expect(SERVER_VERSIONS.filter((version) => !changes.has(version))).toEqual([]);
  });

  it.each([
    { version: '1.2', does: { family: '1.2', rateLimiter: 'window', uploads: 'none' } },
    {
      version: '2.21',
      does: { family: '2.x', rateLimiter: 'buckets', cursors: 'selectedValues', restRestore: 'prefix' },
    },
    { version: '2.35', does: { cursors: 'keyset', emptyBulkFilter: 'everyRecord', domainLinks: false } },
    { version: '2.36', does: { emptyBulkFilter: 'refused', restRestore: 'suffix', nestedCreate: false } },
    { version: '2.38', does: { nestedCreate: true, typedParts: true, rateLimiter: 'buckets', uploads: 'both' } },
    { version: '2.42', does: { rateLimiter: 'usageLimits', uploads: 'protocol', restErrors: 'codes' } },
    { version: '2.47', does: { rateLimiter: 'usageLimits', limitDetails: 'period', restErrors: 'categories' } },
  ] as const)('says what $version does', ({ version, does }) => {
    expect(behaviourOf(version)).toMatchObject(does);
  });

  it('gives the fact behind a behaviour', () => {
    expect(factOf('2.40', 'emptyBulkFilter')).toMatchObject({ since: '2.36', is: 'refused' });
  });
});
