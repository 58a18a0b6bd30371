import { expect, it } from 'vitest';
import { buildWorkspace } from '../../src/plugin/workspace/build.js';
import { checkSchema } from '../../src/cli/doctor/check-schema.js';
import type { ServerObject } from '../../src/twenty/server-metadata.js';
import { small } from '../fixtures/small.js';
import { sourceOf } from '../generate/sources.js';

/** What `doctor` says of the small workspace when the metadata of its person is another one than its schema is of. */
async function findingsFor(change: (person: ServerObject) => ServerObject) {
  const { schema, metadata } = await sourceOf(small);
  const objects = metadata.objects.map((object) => (object.nameSingular === 'person' ? change(object) : object));
  return checkSchema(buildWorkspace({ schema, metadata: { objects }, config: { objects: {}, system: false } }));
}

const withField =
  (field: { readonly name: string; readonly type: string }) =>
  (person: ServerObject): ServerObject => ({
    ...person,
    fieldsList: [
      ...person.fieldsList.filter(({ name }) => name !== field.name),
      { ...field, id: 'changed', label: 'Changed' },
    ],
  });

it.each([
  {
    cause: 'a field that the schema has not',
    change: withField({ name: 'ghost', type: 'TEXT' }),
    what: 'person.ghost: the metadata has it',
    remedy: 'out of date, change and save any field',
  },
  {
    cause: 'a field of a type that is not known',
    change: withField({ name: 'jobTitle', type: 'HOLOGRAM' }),
    what: 'person.jobTitle: the field type HOLOGRAM is not known',
    remedy: 'Update graphql-codegen-twenty',
  },
  {
    cause: 'duplicates that are told by no field',
    change: (person: ServerObject): ServerObject => ({ ...person, duplicateCriteria: [['ghost']] }),
    what: 'person.ghost: duplicates are told by it',
    remedy: 'Compare findDuplicates',
  },
])('names the remedy for $cause', async ({ change, what, remedy }) => {
  expect(await findingsFor(change)).toMatchObject([
    {
      level: 'warning',
      about: 'schema',
      what: expect.stringContaining(what) as string,
      remedy: expect.stringContaining(remedy) as string,
    },
  ]);
});

it('says that schema and metadata agree', async () => {
  expect(await findingsFor((person) => person)).toEqual([
    { level: 'ok', about: 'schema', what: 'Schema and metadata agree' },
  ]);
});
