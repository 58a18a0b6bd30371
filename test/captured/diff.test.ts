import { describe, expect, it } from 'vitest';
import { diffWorkspaces } from '../../src/plugin/diff/diff-workspaces.js';
import { canonicalMetadata } from '../../src/plugin/read/metadata/narrow-objects.js';
import { line } from '../diff/sides.js';
import { capturedMetadata, capturedSchema } from '../fixtures/captures.js';

const captured = (name: string) => ({
  metadata: canonicalMetadata(capturedMetadata(name)),
  schema: capturedSchema(`${name}/introspection.json`),
});

describe('between two captured workspaces', () => {
  it('tells what a workspace got that was captured before and after', () => {
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

  it('tells an update from 1.2 to 2.21 in a few lines per object', () => {
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
