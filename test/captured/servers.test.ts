import { describe, expect, it } from 'vitest';
import type { ServerObject } from '../../src/twenty/server-metadata.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';

const objectIn = ({ metadata }: WorkspaceSource, name: string): ServerObject | undefined =>
  metadata.objects.find(({ nameSingular }) => nameSingular === name);

describe.each([
  {
    name: 'standard',
    objects: 33,
    fields: 544,
    custom: ['employmentHistory', 'pet', 'petCareAgreement', 'rocket', 'surveyResult'],
  },
  {
    name: 'custom',
    objects: 37,
    fields: 689,
    custom: [
      'class',
      'employmentHistory',
      'inactiveThing',
      'invoice',
      'noNameThing',
      'pet',
      'petCareAgreement',
      'rocket',
      'surveyResult',
    ],
  },
  {
    name: 'synthetic-2.4x',
    objects: 33,
    fields: 544,
    custom: ['employmentHistory', 'pet', 'petCareAgreement', 'rocket', 'surveyResult'],
  },
  { name: 'v1.2', objects: 39, fields: 550, custom: ['pet', 'rocket', 'surveyResult'] },
])('the $name server', ({ name, objects, fields, custom }) => {
  it('gives its schema and all of its metadata', async () => {
    const source = await capturedWorkspace(name).source();
    expect(source.schema.getType('Person')).toBeDefined();
    expect(source.metadata.objects).toHaveLength(objects);
    expect(source.metadata.objects.flatMap(({ fieldsList }) => fieldsList)).toHaveLength(fields);
    expect(source.metadata.objects.filter(({ isCustom }) => isCustom).map(({ nameSingular }) => nameSingular)).toEqual(
      custom,
    );
    expect(source.origin).toBe('server');
    // its schema has facts of newer servers, with which the captured answers do not come
    const isSpare = (warning: string) => name === 'synthetic-2.4x' && warning.includes('does not answer with it');
    expect(source.warnings.filter((warning) => !isSpare(warning))).toEqual([]);
  });

  it('tells what is unique', async () => {
    const source = await capturedWorkspace(name).source();
    expect(objectIn(source, 'company')?.indexMetadataList).toEqual([
      { isUnique: true, indexFieldMetadataList: [{ fieldMetadataId: 'company.domainName', order: 0 }] },
    ]);
  });
});

describe('the custom server', () => {
  it('gives inactive objects and fields as such', async () => {
    const source = await capturedWorkspace('custom').source();
    expect(objectIn(source, 'inactiveThing')?.isActive).toBe(false);
    const inactive = source.metadata.objects.flatMap(({ nameSingular, fieldsList }) =>
      fieldsList.filter(({ isActive }) => isActive === false).map((field) => `${nameSingular}.${field.name}`),
    );
    expect(inactive).not.toEqual([]);
  });
});
