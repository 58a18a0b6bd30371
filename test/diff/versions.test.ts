import { describe, expect, it } from 'vitest';
import { diffWorkspaces } from '../../src/plugin/diff/diff-workspaces.js';
import { canonicalMetadata } from '../../src/plugin/read/metadata/narrow-objects.js';
import { buildWorkspaceSchema } from '../../src/sandbox/schema/build.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { capturedMetadata, capturedSchema, hasCaptures } from '../fixtures/captures.js';
import { line } from './sides.js';

const captured = (name: string) => ({
  metadata: canonicalMetadata(capturedMetadata(name)),
  schema: capturedSchema(`${name}/introspection.json`),
});

describe('between two versions of the server', () => {
  it('tells the parts of composites that have types of their own now, once for all fields', () => {
    const side = (version: '2.21' | '2.43') => ({
      metadata: exampleWorkspace,
      schema: buildWorkspaceSchema({ metadata: exampleWorkspace, version }),
    });
    expect(diffWorkspaces({ before: side('2.21'), after: side('2.43') }).map(line)).toEqual(
      expect.arrayContaining([
        'Actor.context: type changed from JSON to ActorContext [breaking breaking]',
        'Emails.additionalEmails: type changed from JSON to [String!] [breaking breaking]',
      ]),
    );
  });

  it.skipIf(!hasCaptures)('tells what a workspace got that was captured before and after', () => {
    const told = diffWorkspaces({ before: captured('standard'), after: captured('custom') }).filter(
      // the capture of the one was the first schema that the server built, see read/core-schema.ts
      ({ path }) => !path.startsWith('Actor.'),
    );
    expect(told.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'object-added class',
      'field-added company.creditLimit',
      'field-added company.delete',
      'field-added company.segments',
      'object-added invoice',
      'object-added noNameThing',
      'field-added person.badgeNumber',
      'field-added person.class',
      'field-added person.mentees',
      'field-added person.mentor',
      'field-added person.tier',
    ]);
    expect(told.find(({ path }) => path === 'invoice')?.and).toContain('company.invoices');
  });

  it.skipIf(!hasCaptures)('tells an update from 1.2 to 2.21 in a few lines per object', () => {
    const told = diffWorkspaces({ before: captured('v1.2'), after: captured('standard') });
    expect(told.length).toBeLessThan(250);
    expect(told.map(line)).toEqual(
      expect.arrayContaining([
        'note.bodyV2: type changed from RICH_TEXT_V2 to RICH_TEXT [breaking breaking]',
        'FilterIs: Null was removed from enum type FilterIs [breaking breaking]',
      ]),
    );
  });
});
