import { buildSchema, printType } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { narrowObjects } from '../../src/plugin/read/metadata/narrow-objects.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { fromSchema, metadataSchema, object, onePage, smallServer, type SmallServer } from './small-server.js';

let server: SmallServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const target = (nameSingular: string) => ({
  type: 'MANY_TO_ONE',
  targetObjectMetadata: { id: nameSingular, nameSingular, namePlural: `${nameSingular}s` },
  sourceFieldMetadata: { id: `row-for-${nameSingular}`, name: 'target' },
  targetFieldMetadata: { id: '9', name: 'noteTargets' },
});

/** The field as a server answers it that met the row of one target first. */
const morph = (row: {
  readonly label: string;
  readonly isCustom: boolean;
  readonly icon: string;
  readonly first: string;
}) => ({
  id: `row-for-${row.first}`,
  type: 'MORPH_RELATION',
  name: 'target',
  label: row.label,
  isCustom: row.isCustom,
  icon: row.icon,
  settings: {
    relationType: 'MANY_TO_ONE',
    onDelete: row.isCustom ? 'SET_NULL' : 'CASCADE',
    joinColumnName: `target${row.first}Id`,
  },
  morphRelations: [target('surveyResult'), target('company')],
});

const fieldOf = (field: object, owner: object = {}) =>
  narrowObjects([object('noteTarget', { fieldsList: [field], isCustom: false, ...owner })]).objects[0]?.fieldsList[0];

describe('a morph field', () => {
  const asAdded = morph({ label: 'SurveyResult', isCustom: true, icon: 'IconCheckbox', first: 'surveyResult' });
  const asShipped = morph({ label: 'Target', isCustom: false, icon: 'IconArrowUpRight', first: 'company' });

  it('of a standard object is the same whichever of its rows the server shows', () => {
    expect(fieldOf(asAdded)).toEqual(fieldOf(asShipped));
    expect(fieldOf(asAdded)).toMatchObject({
      label: 'Target',
      isCustom: false,
      settings: { relationType: 'MANY_TO_ONE' },
    });
    expect(fieldOf(asAdded)?.morphRelations?.map((relation) => relation.targetObjectMetadata.nameSingular)).toEqual([
      'company',
      'surveyResult',
    ]);
  });

  it('that the user made keeps what the user wrote', () => {
    const own = morph({ label: 'Subject', isCustom: true, icon: 'IconBox', first: 'company' });
    expect(fieldOf(own)).toMatchObject({ label: 'Subject', isCustom: true, icon: 'IconBox' });
  });

  it('of a custom object keeps its label even when a target has the same name', () => {
    expect(fieldOf(asAdded, { isCustom: true })).toMatchObject({ label: 'SurveyResult', isCustom: true });
  });

  it('loses the join column of the row that happens to be first', () => {
    expect(fieldOf(asAdded, { isCustom: true })?.settings).toEqual({
      relationType: 'MANY_TO_ONE',
      onDelete: 'SET_NULL',
    });
  });
});

describe('ids', () => {
  it('become names everywhere, also inside settings', () => {
    const { objects } = narrowObjects([
      object('person', {
        labelIdentifierFieldMetadataId: 'f1',
        imageIdentifierFieldMetadataId: 'gone',
        fieldsList: [
          { id: 'f1', type: 'TEXT', name: 'name', label: 'Name' },
          {
            id: 'f2',
            type: 'RELATION',
            name: 'pets',
            label: 'Pets',
            settings: { junctionTargetFieldId: 'row-for-company' },
          },
        ],
        indexMetadataList: [
          { isUnique: true, indexFieldMetadataList: [{ fieldMetadataId: 'f1', order: 0, subFieldName: null }] },
        ],
      }),
      object('noteTarget', {
        fieldsList: [morph({ label: 'Target', isCustom: false, icon: '', first: 'surveyResult' })],
      }),
    ]);
    const person = objects[1];
    expect(person).toMatchObject({ id: 'person', labelIdentifierFieldMetadataId: 'person.name' });
    expect(person).not.toHaveProperty('imageIdentifierFieldMetadataId');
    expect(person?.fieldsList[1]?.settings).toEqual({ junctionTargetFieldId: 'noteTarget.target' });
    expect(person?.indexMetadataList).toEqual([
      { isUnique: true, indexFieldMetadataList: [{ fieldMetadataId: 'person.name', order: 0 }] },
    ]);
  });
});

describe('Actor', () => {
  it('is nullable inside, also in the first schema of a server process', async () => {
    const core = buildSchema(`
      type Query { people(filter: Filter, orderBy: [Filter]): [Actor] }
      input Filter { id: ID }
      enum Source { API }
      type Actor { source: Source! name: String! workspaceMemberId: ID }
      input ActorCreateInput { source: Source! }
      type Person { name: String! }
    `);
    const metadata = fromSchema(metadataSchema({ object: 'fieldsList: [Field!]!' }), onePage(object('person')));
    server = await smallServer({ '/graphql': fromSchema(core), '/metadata': metadata });
    const { schema } = await readWorkspaceSource(server.url, { token: 'key' });
    const printed = ['Actor', 'ActorCreateInput', 'Person'].map((name) => {
      const type = schema.getType(name);
      return type === undefined ? undefined : printType(type).replace(/\s+/g, ' ');
    });
    expect(printed).toEqual([
      'type Actor { name: String source: Source workspaceMemberId: ID }',
      'input ActorCreateInput { source: Source }',
      'type Person { name: String! }',
    ]);
  });
});
