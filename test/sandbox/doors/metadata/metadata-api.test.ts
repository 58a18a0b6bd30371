import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../../../src/plugin/read/read-workspace-source.js';
import { createSandbox } from '../../../../src/sandbox/index.js';

describe('a sandbox of an older version', () => {
  it.each(['1.2', '0.50'] as const)(
    'of %s has plain relations where 2.x has morph ones, and can be read',
    async (version) => {
      const sandbox = await createSandbox({ version });
      try {
        const { schema, metadata } = await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
        const type = schema.getType('NoteTarget');
        expect(isObjectType(type) ? Object.keys(type.getFields()) : []).toEqual(
          expect.arrayContaining(['personId', 'person', 'companyId', 'company', 'productId', 'product']),
        );
        const noteTarget = metadata.objects.find(({ nameSingular }) => nameSingular === 'noteTarget');
        expect(noteTarget?.fieldsList.find(({ name }) => name === 'person')?.relation).toMatchObject({
          type: 'MANY_TO_ONE',
          targetObjectMetadata: { nameSingular: 'person' },
          targetFieldMetadata: { name: 'noteTargets' },
        });
      } finally {
        await sandbox.close();
      }
    },
  );
});

describe('a sandbox of version 0.50', () => {
  it('tells relations by their definition, and the column of each as a field of its own', async () => {
    const sandbox = await createSandbox({ version: '0.50' });
    try {
      const id = sandbox.metadata().objects.find(({ nameSingular }) => nameSingular === 'person')?.id;
      const query = `{ object(id: "${id}") { fieldsList {
        name type settings relation { type } relationDefinition { direction targetObjectMetadata { nameSingular } targetFieldMetadata { name } }
      } } }`;
      const response = await fetch(`${sandbox.url}/metadata`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sandbox.apiKey}` },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).toMatchObject({
        data: {
          object: {
            fieldsList: expect.arrayContaining([
              {
                name: 'company',
                type: 'RELATION',
                settings: expect.anything(),
                relation: null,
                relationDefinition: {
                  direction: 'MANY_TO_ONE',
                  targetObjectMetadata: { nameSingular: 'company' },
                  targetFieldMetadata: { name: 'people' },
                },
              },
              {
                name: 'companyId',
                type: 'UUID',
                settings: { isForeignKey: true },
                relation: null,
                relationDefinition: null,
              },
            ]),
          },
        },
      });
    } finally {
      await sandbox.close();
    }
  });
});
