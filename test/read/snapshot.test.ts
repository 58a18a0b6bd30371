import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import { parseSnapshot } from '../../src/plugin/read/snapshot/parse-snapshot.js';
import { writeSnapshot } from '../../src/plugin/read/snapshot/write-snapshot.js';
import { WORKSPACES } from '../fixtures/workspaces.js';

const end = (nameSingular: string, namePlural: string) => ({ id: nameSingular, nameSingular, namePlural });

/** A workspace as a server may hold it: with ids, with nulls, in no order. */
const metadata: ServerMetadata = {
  objects: [
    {
      id: '5f0c6f43-5d3c-4f1e-9d0c-000000000001',
      nameSingular: 'person',
      namePlural: 'people',
      labelSingular: 'Person',
      labelPlural: 'People',
      description: null,
      isActive: true,
      isCustom: false,
      labelIdentifierFieldMetadataId: '5f0c6f43-5d3c-4f1e-9d0c-000000000003',
      duplicateCriteria: [['emailsPrimaryEmail'], ['nameFirstName', 'nameLastName']],
      indexMetadataList: [
        {
          isUnique: true,
          indexFieldMetadataList: [
            { fieldMetadataId: '5f0c6f43-5d3c-4f1e-9d0c-000000000003', order: 1, subFieldName: 'firstName' },
            { fieldMetadataId: '5f0c6f43-5d3c-4f1e-9d0c-000000000002', order: 0 },
          ],
        },
        { isUnique: false, indexFieldMetadataList: [{ fieldMetadataId: '5f0c6f43-5d3c-4f1e-9d0c-000000000002' }] },
      ],
      fieldsList: [
        {
          id: '5f0c6f43-5d3c-4f1e-9d0c-000000000002',
          type: 'SELECT',
          name: 'tier',
          label: 'Tier */ `${x}`\u2028',
          isNullable: true,
          defaultValue: "'GOLD'",
          options: [
            {
              id: '5f0c6f43-5d3c-4f1e-9d0c-000000000009',
              value: 'GOLD',
              label: 'Gold 🥇',
              position: 0,
              color: 'yellow',
            },
          ],
          settings: null,
        },
        {
          id: '5f0c6f43-5d3c-4f1e-9d0c-000000000003',
          type: 'FULL_NAME',
          name: 'name',
          label: 'Name',
          settings: { b: 1, a: [2] },
        },
        {
          id: '5f0c6f43-5d3c-4f1e-9d0c-000000000004',
          type: 'RELATION',
          name: 'company',
          label: 'Company',
          relation: {
            type: 'MANY_TO_ONE',
            sourceObjectMetadata: end('person', 'people'),
            targetObjectMetadata: end('company', 'companies'),
            sourceFieldMetadata: { id: 'x', name: 'company' },
            targetFieldMetadata: { id: 'y', name: 'people' },
          },
        },
      ],
    },
    { ...end('company', 'companies'), labelSingular: 'Company', labelPlural: 'Companies', fieldsList: [] },
  ],
};
const schema = buildSchema('"A person"\ntype Query {\n  b: String\n  a(y: Int = 2, x: Int): String!\n}');

const text = `{
  "format": "twenty-workspace",
  "version": 1,
  "objects": {
    "company": {
      "namePlural": "companies",
      "labelSingular": "Company",
      "labelPlural": "Companies",
      "fields": {}
    },
    "person": {
      "namePlural": "people",
      "labelSingular": "Person",
      "labelPlural": "People",
      "isActive": true,
      "isCustom": false,
      "labelIdentifier": "name",
      "duplicateCriteria": [
        ["emailsPrimaryEmail"],
        ["nameFirstName", "nameLastName"]
      ],
      "uniqueIndexes": [
        ["tier", "name.firstName"]
      ],
      "fields": {
        "company": {
          "type": "RELATION",
          "label": "Company",
          "relation": { "type": "MANY_TO_ONE", "target": "company.people" }
        },
        "name": {
          "type": "FULL_NAME",
          "label": "Name",
          "settings": {
            "a": [2],
            "b": 1
          }
        },
        "tier": {
          "type": "SELECT",
          "label": "Tier */ \`\${x}\`\\u2028",
          "isNullable": true,
          "defaultValue": "'GOLD'",
          "options": [
            { "value": "GOLD", "label": "Gold 🥇", "position": 0, "color": "yellow" }
          ]
        }
      }
    }
  },
  "schema": [
    "\\"\\"\\"A person\\"\\"\\"",
    "type Query {",
    "  a(x: Int, y: Int = 2): String!",
    "  b: String",
    "}"
  ]
}
`;

describe('a snapshot', () => {
  it('names everything, sorts it, has one fact per line and no id', () => {
    expect(writeSnapshot({ schema, metadata })).toBe(text);
  });

  it('is written as it was read', () => {
    expect(writeSnapshot(parseSnapshot({ path: 'a.json', text }))).toBe(text);
  });

  it('gives the ids of objects and fields as names', () => {
    const person = parseSnapshot({ path: 'a.json', text }).metadata.objects[1];
    expect(person?.id).toBe('person');
    expect(person?.labelIdentifierFieldMetadataId).toBe('person.name');
    expect(person?.fieldsList.map(({ id }) => id)).toEqual(['person.company', 'person.name', 'person.tier']);
    expect(person?.fieldsList[0]?.relation?.targetObjectMetadata).toEqual(end('company', 'companies'));
    expect(person?.indexMetadataList?.[0]?.indexFieldMetadataList?.[1]).toEqual({
      fieldMetadataId: 'person.name',
      subFieldName: 'firstName',
      order: 1,
    });
  });

  it('is read by its path, as file: URL, with a byte order mark and with CRLF', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'twenty-snapshot-')), 'crm.json');
    for (const variant of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
      writeFileSync(path, variant);
      for (const pointer of [path, pathToFileURL(path).href]) {
        const source = await readWorkspaceSource(pointer);
        expect(writeSnapshot(source)).toBe(text);
        expect(source).toMatchObject({ origin: 'snapshot', warnings: [] });
      }
    }
  });
});

describe.each(WORKSPACES)('a snapshot of `$name`', ({ source }) => {
  it('is the same workspace as the server gave', async () => {
    const given = await source();
    const again = parseSnapshot({ path: 'twenty.snapshot.json', text: writeSnapshot(given) });
    expect(JSON.stringify(again.metadata)).toBe(JSON.stringify(given.metadata));
    expect(printSchema(again.schema)).toBe(printSchema(given.schema));
  });

  it('has the same bytes whatever order the server answers in', async () => {
    const [text, one, two] = (await Promise.all([source(), source({ shuffle: 1 }), source({ shuffle: 2 })])).map(
      writeSnapshot,
    );
    expect(one === text).toBe(true);
    expect(two === text).toBe(true);
  });

  it('holds no id of the workspace', async () => {
    const ids = writeSnapshot(await source()).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g);
    expect(ids).toBeNull();
  });
});
