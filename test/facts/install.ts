import type { FieldDefinition, ObjectDefinition, WorkspaceDefinition } from '../../src/sandbox/metadata/definition.js';
import { sentenceCase } from '../../src/sandbox/metadata/labels.js';
import type { FactsServer } from './server.js';

type Send = FactsServer['send'];

const OBJECTS = '{ objects(paging: { first: 200 }) { edges { node { id nameSingular } } } }';
const UPDATE_OBJECT = 'mutation ($input: UpdateOneObjectInput!) { updateOneObject(input: $input) { id } }';
const DELETE_OBJECT = 'mutation ($input: DeleteOneObjectInput!) { deleteOneObject(input: $input) { id } }';
const CREATE_OBJECT = 'mutation ($input: CreateOneObjectInput!) { createOneObject(input: $input) { id } }';
const CREATE_FIELD = 'mutation ($input: CreateOneFieldMetadataInput!) { createOneField(input: $input) { id } }';

/** Makes the custom objects of a workspace on a real server, instead of those that have their names. */
export async function installWorkspace({ objects }: WorkspaceDefinition, send: Send): Promise<void> {
  const custom = objects.filter(({ isStandard }) => isStandard !== true);
  const before = await idsOf(send);
  for (const { nameSingular } of [...custom].reverse()) {
    const id = before.get(nameSingular);
    if (id === undefined) continue;
    await change(send, UPDATE_OBJECT, { id, update: { isActive: false } });
    await change(send, DELETE_OBJECT, { id });
  }
  for (const object of custom) await change(send, CREATE_OBJECT, { object: objectInput(object) });
  const ids = await idsOf(send);
  for (const { nameSingular, fields } of custom) {
    for (const [name, field] of Object.entries(fields)) {
      const input = { objectMetadataId: ids.get(nameSingular), ...fieldInput({ name, field, ids }) };
      await change(send, CREATE_FIELD, { field: input });
    }
  }
}

async function idsOf(send: Send): Promise<ReadonlyMap<string, string>> {
  const { body } = await send({ path: '/metadata', body: { query: OBJECTS } });
  const { data } = body as { readonly data: { readonly objects: { readonly edges: readonly Edge[] } } }; // what is asked
  return new Map(data.objects.edges.map(({ node }) => [node.nameSingular, node.id]));
}

interface Edge {
  readonly node: { readonly id: string; readonly nameSingular: string };
}

async function change(send: Send, query: string, input: unknown): Promise<void> {
  const { body } = await send({ path: '/metadata', body: { query, variables: { input } } });
  if ((body as { readonly errors?: unknown }).errors) throw new Error(`${query}\n${JSON.stringify({ input, body })}`);
}

function objectInput({ nameSingular, namePlural, description }: ObjectDefinition): Readonly<Record<string, unknown>> {
  return {
    nameSingular,
    namePlural,
    labelSingular: sentenceCase(nameSingular),
    labelPlural: sentenceCase(namePlural),
    icon: 'IconBox',
    ...(description === undefined ? {} : { description }),
  };
}

function fieldInput({
  name,
  field,
  ids,
}: {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly ids: ReadonlyMap<string, string>;
}): Readonly<Record<string, unknown>> {
  const { type, isNullable, isUnique, defaultValue, settings, options, relation } = field;
  const ends = (relation?.targets ?? []).map((target) => ({
    type: relation?.relationType,
    targetObjectMetadataId: ids.get(target),
    targetFieldLabel: sentenceCase(relation?.back ?? ''),
    targetFieldIcon: 'IconBox',
  }));
  const given = { isNullable, isUnique, defaultValue, settings };
  return {
    type,
    name,
    label: sentenceCase(name),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(options === undefined || type === 'RATING'
      ? {}
      : { options: options.map((option, position) => ({ ...option, color: 'green', position })) }),
    ...(type === 'RELATION' ? { relationCreationPayload: ends[0] } : {}),
    ...(type === 'MORPH_RELATION' ? { morphRelationsCreationPayload: ends } : {}),
  };
}
