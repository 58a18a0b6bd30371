import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import { capturedMetadata, readCapture } from '../fixtures/captures.js';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly morphId?: string;
  readonly fields: readonly Item[];
}

describe('GET /rest/metadata/objects', () => {
  it('answers what the real server did, but what the metadata does not tell of single targets of morph fields', async () => {
    const sandbox = await createSandbox({ metadata: capturedMetadata('custom') });
    try {
      const response = await fetch(`${sandbox.url}/rest/metadata/objects?limit=200`, {
        headers: { authorization: `Bearer ${sandbox.apiKey}` },
      });
      const body: unknown = await response.json();
      const served = (body as { readonly data: { readonly objects: readonly Item[] } }).data.objects;
      const real = (readCapture('custom/rest-metadata-objects.json') as { readonly data: readonly Item[] }).data;
      expect(served.map(comparable)).toEqual(real.map(comparable));
    } finally {
      await sandbox.close();
    }
  });
});

/** Without descriptions, which captures lack, the id of the workspace, and the order of fields, which changes. */
function comparable(item: Item): unknown {
  const fields = item.fields
    .map((field) =>
      field.morphId === undefined ? without(field) : { id: field.id, name: field.name, type: field.type },
    )
    .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
  return { ...without(item), fields };
}

const without = (item: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(item).filter(([key, value]) => key !== 'description' && key !== 'workspaceId' && value !== ''),
  );
