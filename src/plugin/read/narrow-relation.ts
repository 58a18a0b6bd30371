import { objectIn, textIn, type JsonObject } from './json.js';
import type { ServerRelation, ServerRelationObject, ServerRelationType } from './server-metadata.js';

const types: readonly ServerRelationType[] = ['ONE_TO_MANY', 'MANY_TO_ONE', 'ONE_TO_ONE', 'MANY_TO_MANY'];

/** A relation as answered (`relation`, or `relationDefinition` of 0.50); undefined when an end is missing. */
export function narrowRelation(raw: JsonObject | undefined): ServerRelation | undefined {
  const type = types.find((known) => known === (raw?.['type'] ?? raw?.['direction']));
  const sourceObjectMetadata = relationObject(objectIn(raw, 'sourceObjectMetadata'));
  const targetObjectMetadata = relationObject(objectIn(raw, 'targetObjectMetadata'));
  if (type === undefined || sourceObjectMetadata === undefined || targetObjectMetadata === undefined) return undefined;
  const fieldOf = (object: ServerRelationObject, key: string): { readonly id: string; readonly name: string } => {
    const name = textIn(objectIn(raw, key), 'name') ?? '';
    return { id: `${object.nameSingular}.${name}`, name };
  };
  return {
    type,
    sourceObjectMetadata,
    targetObjectMetadata,
    sourceFieldMetadata: fieldOf(sourceObjectMetadata, 'sourceFieldMetadata'),
    targetFieldMetadata: fieldOf(targetObjectMetadata, 'targetFieldMetadata'),
  };
}

function relationObject(raw: JsonObject | undefined): ServerRelationObject | undefined {
  const nameSingular = textIn(raw, 'nameSingular');
  const namePlural = textIn(raw, 'namePlural');
  return nameSingular === undefined || namePlural === undefined
    ? undefined
    : { id: nameSingular, nameSingular, namePlural };
}
