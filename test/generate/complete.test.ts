import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import type { ServerField, ServerObject } from '../../src/twenty/server-metadata.js';
import { capitalise } from '../../src/twenty/graphql-names.js';
import { WORKSPACES } from '../fixtures/workspaces.js';

const isActive = ({ isActive }: ServerObject | ServerField) => isActive !== false;

/** The keys that a field puts on a record: the fact of live.md that the metadata predicts them. */
function keysOf(field: ServerField, objects: readonly ServerObject[]): readonly string[] {
  const isLive = (name: string) => objects.find(({ nameSingular }) => nameSingular === name)?.isActive !== false;
  if (field.type === 'RELATION') {
    if (field.relation && !isLive(field.relation.targetObjectMetadata.nameSingular)) return [];
    return field.relation?.type === 'ONE_TO_MANY' ? [field.name] : [field.name, `${field.name}Id`];
  }
  if (field.type !== 'MORPH_RELATION') return [field.name];
  return (field.morphRelations ?? []).flatMap(({ type, targetObjectMetadata: target }) => {
    if (!isLive(target.nameSingular)) return [];
    if (type === 'ONE_TO_MANY') return [field.name + capitalise(target.namePlural)];
    const name = field.name + capitalise(target.nameSingular);
    return [name, `${name}Id`];
  });
}

describe.each(WORKSPACES)('the output for `$name` with every system object', ({ name, source }) => {
  const read = async () => {
    const { metadata, ...rest } = await source();
    const { files } = await generate({
      source: { metadata, ...rest },
      config: readPresetConfig({ input: { system: true } }),
    });
    const modules = files.filter(({ path }) => path.startsWith('objects/'));
    const moduleOf = (object: ServerObject) =>
      modules.find(({ content }) => new RegExp(`^ +singular: '${object.nameSingular}',$`, 'm').test(content))?.content;
    return { metadata, modules, moduleOf };
  };

  it('has a module for each active object, and none for an inactive one', async () => {
    const { metadata, modules, moduleOf } = await read();
    for (const object of metadata.objects) {
      expect(moduleOf(object) !== undefined, object.nameSingular).toBe(isActive(object));
    }
    expect(modules).toHaveLength(metadata.objects.filter(isActive).length);
  });

  it('has each active field with all of its record keys, and no inactive field', async () => {
    const { metadata, moduleOf } = await read();
    const missing: string[] = [];
    const surplus: string[] = [];
    for (const object of metadata.objects.filter(isActive)) {
      const module = moduleOf(object) ?? '';
      const has = (key: string) => new RegExp(`^  ${key}\\??: `, 'm').test(module);
      const active = object.fieldsList.filter(isActive).flatMap((field) => keysOf(field, metadata.objects));
      missing.push(...active.filter((key) => !has(key)).map((key) => `${object.nameSingular}.${key}`));
      const inactive = object.fieldsList
        .filter((field) => !isActive(field))
        .flatMap((field) => keysOf(field, metadata.objects));
      surplus.push(
        ...inactive.filter((key) => !active.includes(key) && has(key)).map((key) => `${object.nameSingular}.${key}`),
      );
    }
    // a 1.2 server serves its own ApiKey type under the object's name, without this field
    expect(missing).toEqual(name === 'captured v1.2' ? ['apiKey.deletedAt'] : []);
    expect(surplus).toEqual([]);
  });
});
