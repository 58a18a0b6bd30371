import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { readCapture } from '../fixtures/captures.js';
import { coreSchema, fromSchema, smallServer } from '../read/small-server.js';

describe('the newer format of REST metadata', () => {
  it('is read as a 2.21 server sent it', async () => {
    // a file of known shape
    const files = readCapture('rest-metadata-new-format.json') as readonly { readonly file: string; answer: unknown }[];
    const body = files.find(({ file }) => file === 'objects.json')?.answer;
    const server = await smallServer({ '/graphql': fromSchema(coreSchema), '/rest/metadata/objects': [{ body }] });
    const { metadata } = await readWorkspaceSource(server.url, { token: 'key' });
    await server.close();
    expect(metadata.objects).toHaveLength(29);
    expect(metadata.objects.every(({ fieldsList }) => fieldsList.some(({ name }) => name === 'id'))).toBe(true);
  });
});
