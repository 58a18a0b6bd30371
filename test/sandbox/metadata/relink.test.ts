import { describe, expect, it } from 'vitest';
import { completeMetadata } from '../../../src/sandbox/metadata/complete.js';
import { exampleWorkspace } from '../../../src/sandbox/metadata/example.js';
import type { RawMetadata } from '../../../src/sandbox/metadata/raw.js';
import { relink } from '../../../src/sandbox/metadata/relink.js';
import { CAPTURED, capturedMetadata } from '../../fixtures/captures.js';
import { kitchenSink } from '../../fixtures/kitchen-sink.js';

const without = (metadata: RawMetadata, nameSingular: string): RawMetadata => ({
  objects: metadata.objects.filter((object) => object.nameSingular !== nameSingular),
});

const field = ({ objects }: RawMetadata, path: string) => {
  const [objectName, fieldName] = path.split('.');
  return objects
    .find(({ nameSingular }) => nameSingular === objectName)
    ?.fieldsList.find(({ name }) => name === fieldName);
};

describe('metadata whose relations are linked again', () => {
  it.each([
    { name: 'example', metadata: exampleWorkspace },
    { name: 'kitchen sink', metadata: kitchenSink },
    ...CAPTURED.map((name) => ({ name: `captured ${name}`, metadata: completeMetadata(capturedMetadata(name)) })),
  ])('is the same where nothing is gone ($name)', ({ metadata }) => {
    expect(JSON.parse(JSON.stringify(relink(metadata)))).toEqual(JSON.parse(JSON.stringify(metadata)));
  });

  it('loses the fields that pointed to an object that is gone, and keeps the other targets of morph fields', () => {
    const next = relink(without(kitchenSink, 'maker'));
    expect(field(next, 'gadget.maker')).toBeUndefined();
    expect(field(next, 'gadget.successor')).toBeDefined();
    expect(field(next, 'gadget.place')).toMatchObject({
      settings: { joinColumnName: 'placeShelfId' },
      morphRelations: [
        { targetObjectMetadata: { nameSingular: 'shelf' } },
        { targetObjectMetadata: { nameSingular: 'room' } },
      ],
    });
    // `maker` was the first target, whose id the merged field and the fields at its other ends go by
    const place = field(next, 'gadget.place')?.id;
    expect(place).not.toBe(field(kitchenSink, 'gadget.place')?.id);
    expect(field(next, 'shelf.gadgetsHere')?.relation?.targetFieldMetadata.id).toBe(place);
  });
});
