import type { MetadataShape } from './metadata-shape.js';

/** The name of the metadata query: servers cache answers to `ObjectMetadataItems` and `FindAllViews`, not to this. */
export const metadataOperation = 'TwentyCodegenObjects';

/** The most that a server gives per page, from its first version to the newest. */
const pageSize = 1000;

const objectFacts = [
  'id nameSingular namePlural labelSingular labelPlural description icon isActive isSystem isCustom isRemote isSearchable',
  'writability readability',
  'applicationId universalIdentifier labelIdentifierFieldMetadataId imageIdentifierFieldMetadataId duplicateCriteria',
].join(' ');
const fieldFacts = [
  'id type name label description icon isActive isSystem isCustom isNullable isUnique defaultValue options settings',
  'applicationId morphId writability',
].join(' ');
const relationEnds = [
  'sourceObjectMetadata { id nameSingular namePlural } targetObjectMetadata { id nameSingular namePlural }',
  'sourceFieldMetadata { id name } targetFieldMetadata { id name }',
].join(' ');

/** The query for one page of objects, with only those fields that the server's types have. */
export function metadataQuery(shape: MetadataShape, { after }: { readonly after?: string }): string {
  const paging = `{first: ${pageSize}${after === undefined ? '' : `, after: ${JSON.stringify(after)}`}}`;
  const node = [known(shape, { type: 'Object', facts: objectFacts }), fieldsOf(shape), indexesOf(shape)].join(' ');
  // filter: newer servers are not known to give it a default
  const objects = `objects(paging: ${paging}, filter: {}) { pageInfo { hasNextPage endCursor } edges { node { ${node} } } }`;
  return `query ${metadataOperation} { ${objects} }`;
}

function known(shape: MetadataShape, { type, facts }: { readonly type: string; readonly facts: string }): string {
  return facts
    .split(' ')
    .filter((name) => shape.get(type)?.has(name))
    .join(' ');
}

function fieldsOf(shape: MetadataShape): string {
  const has = shape.get('Field');
  const field = [
    known(shape, { type: 'Field', facts: fieldFacts }),
    has?.has('relation') ? `relation { type ${relationEnds} }` : '',
    has?.has('morphRelations') ? `morphRelations { type ${relationEnds} }` : '',
    has?.has('relationDefinition') ? `relationDefinition { direction ${relationEnds} }` : '',
  ].join(' ');
  return shape.get('Object')?.has('fieldsList')
    ? `fieldsList { ${field} }`
    : `fields(paging: {first: ${pageSize}}, filter: {}) { pageInfo { hasNextPage } edges { node { ${field} } } }`;
}

/** Only the un-paged list: the paged `indexMetadatas` always fails on 2.x. */
function indexesOf(shape: MetadataShape): string {
  if (!shape.get('Object')?.has('indexMetadataList') || !shape.get('Index')?.has('indexFieldMetadataList')) return '';
  const column = known(shape, { type: 'IndexField', facts: 'fieldMetadataId order subFieldName' });
  return `indexMetadataList { isUnique indexFieldMetadataList { ${column} } }`;
}
