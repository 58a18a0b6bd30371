import { lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { hasCapture, replayed } from './replayed.js';

const captures = [
  { name: 'standard', objects: 33 },
  { name: 'custom', objects: 37 },
  { name: 'synthetic-2.4x', objects: 33 },
  { name: 'v1.2', objects: 39 },
];

describe.each(captures)('a replayed $name server', ({ name, objects }) => {
  it.runIf(hasCapture(name))('gives schema and metadata', async () => {
    const server = await replayed(name);
    try {
      const source = await readWorkspaceSource(server.url, { token: server.token });
      expect(source.metadata.objects).toHaveLength(objects);
      expect(source.schema.getType('Person')).toBeDefined();
      expect(source.warnings).toEqual([]);
      expect(source.origin).toBe('server');
    } finally {
      await server.close();
    }
  });

  it.runIf(hasCapture(name))('gives the same whatever order it answers in', async () => {
    const seen = await Promise.all(
      [0, 1, 2].map(async (shuffle) => {
        const server = await replayed(name, { shuffle });
        const { schema, metadata } = await readWorkspaceSource(server.url, { token: server.token });
        await server.close();
        return { sdl: printSchema(lexicographicSortSchema(schema)), metadata: JSON.stringify(metadata) };
      }),
    );
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
