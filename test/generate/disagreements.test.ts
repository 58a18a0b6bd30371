import { beforeAll, describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import type { ServerField, ServerMetadata } from '../../src/twenty/server-metadata.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { small } from '../fixtures/small.js';
import { sourceOf } from './sources.js';

let source: WorkspaceSource;
beforeAll(async () => {
  source = await sourceOf(small);
});

/** The metadata with the fields of person changed; the schema stays as it was. */
const withFields = (change: (fields: readonly ServerField[]) => readonly ServerField[]): ServerMetadata => ({
  objects: source.metadata.objects.map((object) =>
    object.nameSingular === 'person' ? { ...object, fieldsList: change(object.fieldsList) } : object,
  ),
});

async function run(metadata: ServerMetadata) {
  const { files, warnings } = await generate({
    source: { ...source, metadata },
    config: readPresetConfig({ input: {} }),
  });
  return { person: files.find(({ path }) => path === 'objects/person.ts')?.content ?? '', warnings };
}

describe('where schema and metadata disagree, the schema decides and a warning names object and field', () => {
  it('has nothing to say when they agree', async () => {
    expect((await run(source.metadata)).warnings).toEqual([]);
  });

  it('leaves out a field that only the metadata has', async () => {
    const ghost: ServerField = { id: 'person.ghost', type: 'TEXT', name: 'ghost', label: 'Ghost' };
    const { person, warnings } = await run(withFields((fields) => [...fields, ghost]));
    expect(person).not.toContain('ghost');
    expect(warnings).toEqual(['person.ghost: the metadata has it, the GraphQL schema has no `ghost`; left out']);
  });

  it('types a field that only the schema has from the schema', async () => {
    const { person, warnings } = await run(withFields((fields) => fields.filter(({ name }) => name !== 'jobTitle')));
    expect(person).toMatch(/^ {2}jobTitle: string \| null;$/m);
    expect(warnings).toEqual([
      'person.jobTitle: the GraphQL schema has it, the metadata does not; typed from the schema alone',
    ]);
  });

  it('leaves out a field that the metadata calls inactive, without a word', async () => {
    const { person, warnings } = await run(
      withFields((fields) =>
        fields.map((field) => (field.name === 'jobTitle' ? { ...field, isActive: false } : field)),
      ),
    );
    expect(person).not.toContain('jobTitle');
    expect(warnings).toEqual([]);
  });

  it('names what duplicates are told by only where a field has it', async () => {
    const criteria = [
      ['emailsPrimaryEmail'],
      ['nameFirstName', 'nameLastName', 'companyId'],
      ['faxNumber', 'jobTitle'],
    ];
    const { person, warnings } = await run({
      objects: source.metadata.objects.map((object) =>
        object.nameSingular === 'person' ? { ...object, duplicateCriteria: criteria } : object,
      ),
    });
    expect(person).toContain(
      "  duplicateCriteria: 'companyId emails.primaryEmail jobTitle name.firstName name.lastName',\n",
    );
    expect(warnings).toEqual([
      'person.faxNumber: duplicates are told by it, but no field has it; findDuplicates finds less',
    ]);
  });

  it('types a field of a type that it does not know as unknown, and says so', async () => {
    const { person, warnings } = await run(
      withFields((fields) =>
        fields.map((field) => (field.name === 'jobTitle' ? { ...field, type: 'HOLOGRAM' } : field)),
      ),
    );
    expect(person).toMatch(/^ {2}jobTitle: unknown;$/m);
    expect(warnings).toEqual([
      'person.jobTitle: the field type HOLOGRAM is not known to this version; its values are typed `unknown`',
    ]);
  });

  it('has the options of the schema, and names those that differ', async () => {
    const { person, warnings } = await run(
      withFields((fields) =>
        fields.map((field) =>
          field.name === 'tags'
            ? {
                ...field,
                options: [
                  { value: 'OLD', label: 'Old' },
                  { value: 'VIP', label: 'Very' },
                ],
              }
            : field,
        ),
      ),
    );
    expect(person).toMatch(/ {2}VIP: 'VIP',\n {2}\/?\*?.*PRESS: 'PRESS',|VIP: 'VIP',\n {2}PRESS: 'PRESS',/);
    expect(person).not.toContain('OLD');
    expect(warnings).toEqual([
      'person.tags: the GraphQL schema has the option PRESS, the metadata does not; no label',
      'person.tags: the metadata has the option OLD, the GraphQL schema does not; left out',
    ]);
  });

  it('leaves out an object that only the metadata has', async () => {
    const [first, ...rest] = source.metadata.objects;
    if (!first) throw new Error('the fixture is empty');
    const ghost = { ...first, nameSingular: 'ghost', namePlural: 'ghosts' };
    expect((await run({ objects: [first, ...rest, ghost] })).warnings).toEqual([
      'ghost: the metadata has it, the GraphQL schema does not; left out',
    ]);
  });
});
