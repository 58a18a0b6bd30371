import { describe, expect, it } from 'vitest';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { completeMetadata } from '../../src/sandbox/metadata/complete.js';
import { relink } from '../../src/sandbox/metadata/relink.js';
import { capturedMetadata, readCapture } from '../fixtures/captures.js';

interface Exchange {
  readonly name: string;
  readonly request: { readonly path: string; readonly body: { readonly variables: { readonly i: Input } } };
  readonly status: number;
  readonly body: { readonly errors?: unknown };
}

interface Input {
  readonly id?: string;
  readonly object?: { readonly nameSingular: string };
  readonly field?: { readonly objectMetadataId: string; readonly name: string };
}

/** The captured workspace as it was before the exchange: it was captured after all of them. */
function before({ request, body }: Exchange): ServerMetadata {
  const captured = completeMetadata(capturedMetadata('custom'));
  const { id, object, field } = request.body.variables.i;
  if (body.errors) return captured;
  if (id !== undefined && !captured.objects.some((each) => each.id === id)) {
    const deletedLater = {
      id,
      nameSingular: 'gone',
      namePlural: 'gones',
      labelSingular: '',
      labelPlural: '',
      fieldsList: [],
    };
    return { objects: [...captured.objects, deletedLater] };
  }
  return relink({
    objects: captured.objects
      .filter((each) => each.nameSingular !== object?.nameSingular)
      .map((each) => ({
        ...each,
        fieldsList: each.fieldsList.filter(({ name }) => each.id !== field?.objectMetadataId || name !== field.name),
      })),
  });
}

/** What differs between two servers that behave alike: the order of fields, ids and the names of indexes that are made of them. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
      .replaceAll(/IDX_[0-9a-f]+/g, '<index>'),
    // the server's order of a new object's fields is now this, now that
    (key, member: unknown) =>
      key === 'fieldsList'
        ? (member as readonly { readonly name: string }[]).toSorted((a, b) => (a.name < b.name ? -1 : 1))
        : member,
  );

describe('creating, changing and deleting objects and fields', () => {
  const exchanges = readCapture('exchanges/field-and-object-creation.json') as readonly Exchange[];

  it.each(exchanges)('answers $name as the real server did', async (exchange) => {
    const sandbox = await createSandbox({ metadata: before(exchange) });
    try {
      const response = await fetch(`${sandbox.url}${exchange.request.path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sandbox.apiKey}` },
        body: JSON.stringify(exchange.request.body),
      });
      const body: unknown = await response.json();
      expect(withoutIds({ status: response.status, body })).toEqual(
        withoutIds({ status: exchange.status, body: exchange.body }),
      );
    } finally {
      await sandbox.close();
    }
  });
});
