import { printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { kitchenSink } from '../fixtures/kitchen-sink.js';
import { OWN_WORKSPACES, WORKSPACES } from '../fixtures/workspaces.js';

async function read(name: string): Promise<WorkspaceSource> {
  const workspace = OWN_WORKSPACES.find((each) => each.name === name);
  if (!workspace) throw new Error(`there is no workspace ${name}`);
  return workspace.source();
}

describe.each(WORKSPACES)('a server of the workspace `$name`', ({ source }) => {
  it('gives the same whatever order it answers in', async () => {
    const [plain, ...shuffled] = (await Promise.all([source(), source({ shuffle: 1 }), source({ shuffle: 2 })])).map(
      ({ schema, metadata }) => ({ sdl: printSchema(schema), metadata: JSON.stringify(metadata) }),
    );
    for (const one of shuffled) expect(one).toEqual(plain);
  });

  it('tells the target of every relation', async () => {
    const { metadata } = await source();
    const unresolved = metadata.objects.flatMap((object) =>
      object.fieldsList
        .filter((field) => /RELATION/.test(field.type) && !field.relation && !field.morphRelations)
        .map((field) => `${object.nameSingular}.${field.name}`),
    );
    expect(unresolved).toEqual([]);
  });
});

describe('what is read of a server', () => {
  it('is its schema and all of its metadata', async () => {
    const source = await read('kitchen-sink');
    expect(source.schema.getType('Gadget')).toBeDefined();
    expect(source).toMatchObject({ origin: 'server', warnings: [] });
    const names = ({ objects }: Pick<WorkspaceSource['metadata'], 'objects'>) =>
      objects
        .map(
          (o) =>
            `${o.nameSingular}: ${o.fieldsList
              .map(({ name }) => name)
              .toSorted()
              .join(' ')}`,
        )
        .toSorted();
    expect(names(source.metadata)).toEqual(names(kitchenSink));
  });

  it('has custom objects as such', async () => {
    const { metadata } = await read('example');
    const custom = metadata.objects.filter(({ isCustom }) => isCustom === true);
    expect(custom.map(({ nameSingular }) => nameSingular)).toEqual(['product', 'subscription']);
    expect(metadata.objects.find(({ nameSingular }) => nameSingular === 'company')?.isCustom).toBe(false);
  });

  it('has what is inactive as such', async () => {
    const { metadata } = await read('kitchen-sink');
    const isInactive = ({ isActive }: { readonly isActive?: boolean | null }): boolean => isActive === false;
    expect(metadata.objects.filter(isInactive).map(({ nameSingular }) => nameSingular)).toEqual(['closedShop']);
    const gadget = metadata.objects.find(({ nameSingular }) => nameSingular === 'gadget');
    expect(gadget?.fieldsList.filter(isInactive).map(({ name }) => name)).toEqual(['retired']);
  });

  it('has what is unique, alone and together', async () => {
    const { metadata } = await read('kitchen-sink');
    const gadget = metadata.objects.find(({ nameSingular }) => nameSingular === 'gadget');
    const unique = gadget?.indexMetadataList
      ?.filter(({ isUnique }) => isUnique)
      .map(({ indexFieldMetadataList }) =>
        indexFieldMetadataList?.map(({ fieldMetadataId }) => fieldMetadataId).join(),
      );
    expect(unique).toEqual(
      expect.arrayContaining([
        'gadget.code',
        'gadget.site',
        'gadget.size,gadget.weight',
        'gadget.maker,gadget.serialNumber',
      ]),
    );
  });
});
