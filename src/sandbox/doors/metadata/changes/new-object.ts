import { customApplicationOf } from '../../../metadata/applications.js';
import { completeMetadata } from '../../../metadata/complete.js';
import { EVERY_OBJECT, NAME_FIELD, TARGETED_BY } from '../../../metadata/default-fields.js';
import type { FieldDefinition } from '../../../metadata/definition.js';
import type { RawField, RawIndex, RawMetadata, RawObject } from '../../../metadata/raw.js';
import type { MetadataApiState } from '../state.js';
import type { CreateObjectInput } from './inputs.js';
import { newField } from './new-field.js';
import { newIndex } from './new-index.js';
import { relationBetween } from './relation-fields.js';

/** A new object, and how the objects that may target it change. */
export interface NewObject {
  readonly object: RawObject;
  /** Notes, tasks, attachments and the timeline as far as the workspace has them, with the object among their targets. */
  readonly targeting: readonly RawObject[];
  readonly targetIndexes: readonly RawIndex[];
}

/** The custom object that the input asks for, with everything that the server gives it. */
export function newObject(input: CreateObjectInput, state: MetadataApiState): NewObject {
  const metadata = state.store.metadata();
  const bare = bareObject(input, state);
  const definitions: Readonly<Record<string, FieldDefinition>> = {
    ...(input.skipNameField === true ? {} : { name: NAME_FIELD }),
    ...EVERY_OBJECT,
  };
  const fields = Object.entries(definitions).map(([name, { options: _, relation: __, ...definition }]) =>
    newField({ ...definition, name, label: definition.label ?? name }, { object: bare, state }),
  );
  const links = Object.keys(TARGETED_BY).flatMap((name) => linkFrom({ name, bare, metadata, state }) ?? []);
  return {
    object: {
      ...bare,
      fieldsList: [...fields, ...links.map(({ back }) => back)],
      ...identifiers(fields, state),
    },
    targeting: links.map(({ source }) => source),
    targetIndexes: links.map(({ index }) => index),
  };
}

function bareObject(input: CreateObjectInput, state: MetadataApiState): RawObject {
  const now = state.now().toISOString();
  const { skipNameField: _, ...given } = input;
  const [object] = completeMetadata({
    objects: [
      {
        ...given,
        id: state.newId(),
        universalIdentifier: state.newId(),
        applicationId: customApplicationOf(state.store.metadata()),
        isRemote: input.isRemote ?? false,
        isSearchable: true,
        fieldsList: [],
      },
    ],
  }).objects;
  if (!object) throw new Error('completeMetadata answers as many objects as it is given');
  return { ...object, isLabelSyncedWithName: input.isLabelSyncedWithName ?? false, createdAt: now, updatedAt: now };
}

/** What the object is called by and searched in: its name, or its id where it has none. */
function identifiers(
  fields: readonly RawField[],
  state: MetadataApiState,
): Pick<RawObject, 'labelIdentifierFieldMetadataId' | 'indexMetadataList' | 'searchFieldMetadataList'> {
  const named = (name: string): RawField | undefined => fields.find((field) => field.name === name);
  const [name, vector] = [named('name'), named('searchVector')];
  return {
    labelIdentifierFieldMetadataId: name?.id ?? named('id')?.id ?? null,
    indexMetadataList: vector ? [newIndex({ isUnique: false, indexType: 'GIN', field: vector }, state)] : [],
    searchFieldMetadataList:
      name && vector
        ? [{ id: state.newId(), fieldMetadataId: name.id, tsVectorFieldMetadataId: vector.id, position: 0 }]
        : [],
  };
}

interface Link {
  readonly source: RawObject;
  readonly index: RawIndex;
  readonly back: RawField;
}

/** Adds the object to the targets of notes, tasks, attachments or the timeline. */
function linkFrom(context: {
  readonly name: string;
  readonly bare: RawObject;
  readonly metadata: RawMetadata;
  readonly state: MetadataApiState;
}): Link | undefined {
  const { name, bare, metadata, state } = context;
  const shown = TARGETED_BY[name];
  const source = metadata.objects.find((object) => object.nameSingular === name);
  const target = source?.fieldsList.find((field) => field.name === 'target' && field.morphRelations);
  if (!shown || !source || !target?.morphRelations) return undefined;
  const back = newField(
    { ...shown, type: 'RELATION', settings: { relationType: 'ONE_TO_MANY' } },
    { object: bare, state },
  );
  const from = { object: source, field: { id: state.newId(), name: target.name } };
  const to = { object: bare, field: { id: back.id, name: back.name } };
  const relation = relationBetween({ type: 'MANY_TO_ONE', from, to });
  const index = newIndex({ isUnique: false, indexType: 'BTREE', field: from.field }, state);
  const widened = { ...target, morphRelations: [...target.morphRelations, relation] };
  return {
    index,
    back: { ...back, relation: relationBetween({ type: 'ONE_TO_MANY', from: to, to: from }) },
    source: {
      ...source,
      fieldsList: source.fieldsList.map((field) => (field === target ? widened : field)),
      indexMetadataList: [...source.indexMetadataList, index],
    },
  };
}
