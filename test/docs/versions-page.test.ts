import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SERVER_VERSIONS } from '../../src/twenty/versions/server-versions.js';
import { expectDerivedPart } from './derived-part.js';
import { versionTables } from './versions-page.js';

it('docs/versions.md has the table of what versions do, fact by fact', async () => {
  await expectDerivedPart({ page: 'docs/versions.md', name: 'versions', markdown: versionTables() });
});

it('docs/versions.md lists the versions that the sandbox knows', () => {
  const page = readFileSync(new URL('../../docs/versions.md', import.meta.url), 'utf8');
  expect(page).toContain(SERVER_VERSIONS.map((version) => `\`${version}\``).join(', '));
});
