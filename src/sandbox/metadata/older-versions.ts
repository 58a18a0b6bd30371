import type { ServerField, ServerMetadata, ServerObject, ServerRelation } from '../../twenty/server-metadata.js';
import { behaviourOf } from '../../twenty/versions/server-behaviour.js';
import type { ServerVersion } from '../../twenty/versions/server-versions.js';
import { capitalized } from './labels.js';

/** What 2.x has and 1.x has not. */
const NEW_FIELDS = ['updatedBy'];
const NEW_TYPES = ['FILES'];

/**
 * The metadata as a server of this version would have it: before 2.x morph fields are plain relations, one for each
 * target and called by it, rich text is RICH_TEXT_V2, and there are no files. 2.x metadata
 * stays as it is, but for the domain of a company, which is kept as a bare host since 2.37.
 */
export function metadataOfVersion(given: {
  readonly metadata: ServerMetadata;
  readonly version: ServerVersion;
}): ServerMetadata {
  const { metadata, version } = given;
  const { family, domainLinks } = behaviourOf(version);
  if (family === '2.x') return domainLinks ? withDomains(metadata) : metadata;
  if (metadata.objects.some((object) => object.fieldsList.some((field) => field.type === 'RICH_TEXT_V2')))
    return metadata;
  return {
    objects: metadata.objects.map((object) => ({
      ...object,
      fieldsList: object.fieldsList
        .filter((field) => !NEW_FIELDS.includes(field.name) && !NEW_TYPES.includes(field.type))
        .flatMap((field) => olderFields(field, metadata)),
    })),
  };
}

/** Since 2.37 the domain of a company is one; other LINKS are what their settings say. */
const withDomains = ({ objects }: ServerMetadata): ServerMetadata => ({
  objects: objects.map((object) =>
    object.nameSingular === 'company'
      ? { ...object, fieldsList: object.fieldsList.map((field) => (isDomain(field) ? asDomain(field) : field)) }
      : object,
  ),
});

const isDomain = ({ type, name }: ServerField): boolean => type === 'LINKS' && name === 'domainName';

const asDomain = (field: ServerField): ServerField => ({ ...field, settings: { type: 'domain', ...field.settings } });

function olderFields(field: ServerField, metadata: ServerMetadata): readonly ServerField[] {
  if (field.type === 'RICH_TEXT') return [{ ...field, type: 'RICH_TEXT_V2' }];
  if (field.relation) return [{ ...field, relation: toPlainField(field.relation, metadata) }];
  return field.morphRelations?.map((relation) => plainField(field, relation)) ?? [field];
}

/** One target of a morph field as a field of its own. */
function plainField(field: ServerField, relation: ServerRelation): ServerField {
  const name = plainName(field.name, relation);
  const { morphId: _, morphRelations: __, ...rest } = field;
  const source = { ...relation.sourceFieldMetadata, name };
  const { relationType, onDelete } = field.settings ?? {};
  return {
    ...rest,
    id: source.id,
    type: 'RELATION',
    name,
    settings:
      relation.type === 'MANY_TO_ONE' ? { relationType, onDelete, joinColumnName: `${name}Id` } : { relationType },
    relation: { ...relation, sourceFieldMetadata: source },
  };
}

/** `target` is called by what it points to alone: `noteTarget.person`. */
function plainName(morphName: string, { type, targetObjectMetadata: target }: ServerRelation): string {
  const targetName = type === 'MANY_TO_ONE' ? target.nameSingular : target.namePlural;
  return morphName === 'target' ? targetName : `${morphName}${capitalized(targetName)}`;
}

/** A relation whose other end was a morph field, now that this end has a field of its own there. */
function toPlainField(relation: ServerRelation, { objects }: ServerMetadata): ServerRelation {
  const { sourceObjectMetadata: here, targetObjectMetadata: there, targetFieldMetadata: end } = relation;
  const other: ServerObject | undefined = objects.find((object) => object.nameSingular === there.nameSingular);
  const morph = other?.fieldsList.find((field) => field.name === end.name && field.morphRelations);
  const back = morph?.morphRelations?.find((each) => each.targetObjectMetadata.nameSingular === here.nameSingular);
  if (!morph || !back) return relation;
  return { ...relation, targetFieldMetadata: { id: back.sourceFieldMetadata.id, name: plainName(morph.name, back) } };
}
