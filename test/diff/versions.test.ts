import { describe, expect, it } from 'vitest';
import { diffWorkspaces } from '../../src/plugin/diff/diff-workspaces.js';
import { canonicalMetadata } from '../../src/plugin/read/metadata/narrow-objects.js';
import { buildWorkspaceSchema } from '../../src/sandbox/schema/build.js';
import { metadataOfVersion } from '../../src/sandbox/metadata/older-versions.js';
import type { ServerVersion } from '../../src/twenty/versions/server-versions.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { line } from './sides.js';

/** The example workspace on a server of this version. */
function side(version: ServerVersion) {
  const metadata = metadataOfVersion({ metadata: exampleWorkspace, version });
  return { metadata: canonicalMetadata(metadata), schema: buildWorkspaceSchema({ metadata, version }) };
}

describe('between two versions of the server', () => {
  it('tells the parts of composites that have types of their own now, once for all fields', () => {
    expect(diffWorkspaces({ before: side('2.21'), after: side('2.43') }).map(line)).toEqual(
      expect.arrayContaining([
        'Actor.context: type changed from JSON to ActorContext [breaking breaking]',
        'Emails.additionalEmails: type changed from JSON to [String!] [breaking breaking]',
      ]),
    );
  });

  it('tells an update from 1.2 in a few lines per object', () => {
    const told = diffWorkspaces({ before: side('1.2'), after: side('2.21') });
    expect(told.length).toBeLessThan(10 * exampleWorkspace.objects.length);
    expect(told.map(line)).toEqual(
      expect.arrayContaining([
        'note.bodyV2: type changed from RICH_TEXT_V2 to RICH_TEXT [breaking breaking]',
        'attachment.target: field added (MORPH_RELATION "Target") [safe safe]',
        'person: operation mergeMany added [safe safe]',
      ]),
    );
  });
});
