import { describe, expect, it } from 'vitest';
import type { ServerObject } from '../../../src/twenty/server-metadata.js';
import { exampleWorkspace } from '../../../src/sandbox/metadata/example.js';
import { buildWorkspaceSchema } from '../../../src/sandbox/schema/build.js';

const FIELD_TYPES = [
  ...['ACTOR', 'ADDRESS', 'ARRAY', 'BOOLEAN', 'CURRENCY', 'DATE', 'DATE_TIME', 'EMAILS', 'FILES', 'FULL_NAME', 'LINKS'],
  ...['MORPH_RELATION', 'MULTI_SELECT', 'NUMBER', 'NUMERIC', 'PHONES', 'POSITION', 'RATING', 'RAW_JSON', 'RELATION'],
  ...['RICH_TEXT', 'SELECT', 'TEXT', 'TS_VECTOR', 'UUID'],
];

const named = (name: string): ServerObject => {
  const found = exampleWorkspace.objects.find((object) => object.nameSingular === name);
  if (!found) throw new Error(name);
  return found;
};

describe('the example workspace', () => {
  it('has a field of each of the 25 types in its two custom objects', () => {
    const fields = ['product', 'subscription'].flatMap((name) => named(name).fieldsList);
    expect([...new Set(fields.map((field) => field.type))].toSorted()).toEqual(FIELD_TYPES);
  });

  it('gives custom objects what the server gives them', () => {
    expect(named('product').fieldsList.map((field) => field.name)).toEqual(
      expect.arrayContaining([
        'id',
        'name',
        'searchVector',
        'noteTargets',
        'taskTargets',
        'attachments',
        'timelineActivities',
      ]),
    );
  });

  it('has a schema, and always the same ids', () => {
    expect(
      Object.keys(buildWorkspaceSchema({ metadata: exampleWorkspace }).getQueryType()?.getFields() ?? {}),
    ).toContain('subscriptionsGroupBy');
    expect(named('company').id).toMatchInlineSnapshot(`"4aafe62a-a54c-4c72-8e5a-47031a0cc973"`);
  });

  it('describes every relation at both of its ends alike', () => {
    const relations = exampleWorkspace.objects.flatMap((object) =>
      object.fieldsList.flatMap((field) => field.morphRelations ?? (field.relation ? [field.relation] : [])),
    );
    const ends = (from: 'source' | 'target', to: 'source' | 'target') =>
      relations
        .map((relation) =>
          [
            relation[`${from}ObjectMetadata`].nameSingular,
            relation[`${from}FieldMetadata`].name,
            relation[`${to}ObjectMetadata`].nameSingular,
            relation[`${to}FieldMetadata`].name,
          ].join(' '),
        )
        .toSorted();
    expect(ends('source', 'target')).toEqual(ends('target', 'source'));
  });
});
