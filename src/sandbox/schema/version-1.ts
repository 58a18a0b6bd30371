import type { ServerField, ServerMetadata } from '../../twenty/server-metadata.js';
import type { Member, TypeDefinition } from './definition.js';

/**
 * 1.x field type → the 2.x type that has the same GraphQL type: in 1.x, RICH_TEXT is plain text, the composite of
 * BlockNote and Markdown is called RICH_TEXT_V2, and a DATE has a time.
 */
const VERSION_2_FIELD_TYPES: Readonly<Record<string, string>> = {
  RICH_TEXT: 'TEXT',
  RICH_TEXT_V2: 'RICH_TEXT',
  DATE: 'DATE_TIME',
};

/** The metadata of a 1.x server with the field types of 2.x, so that the rules of 2.x make the types of 1.x from it. */
export const withVersion2FieldTypes = ({ objects }: ServerMetadata): ServerMetadata => ({
  objects: objects.map((object) => ({
    ...object,
    fieldsList: object.fieldsList.map((field): ServerField => ({
      ...field,
      type: VERSION_2_FIELD_TYPES[field.type] ?? field.type,
    })),
  })),
});

/** The names of types that 2.x has and 1.x has not. */
const TYPES_SINCE_2 =
  /GroupByInput$|OrderByWithGroupByAggregateInput$|^DateGranularityEnum$|^FirstDayOfTheWeek$|DateGranularityInput$/;
/**
 * The root fields that 2.x has and 1.x has not. The query of an object may have such a name, but has another type; a
 * mutation begins with its verb.
 */
const ROOT_FIELDS_SINCE_2: Readonly<Record<string, (field: Member) => boolean>> = {
  Query: ({ name, type }) => name.endsWith('GroupBy') && type.endsWith('GroupByConnection!]'),
  Mutation: ({ name }) => /^merge[A-Z]/.test(name),
};

/**
 * The types of a 1.2 server, made from those of 2.21: nearly everything is nullable in answers and arguments, there are
 * no groups and merges, and relations cannot be followed in filters, orders and updates.
 */
export function toVersion1Types(definitions: readonly TypeDefinition[]): readonly TypeDefinition[] {
  // every record type has an Edge type
  const edges = definitions.filter(({ name }) => name.endsWith('Edge'));
  const recordTypes = new Set(edges.map(({ name }) => name.slice(0, -'Edge'.length)));
  const kept = definitions.filter(({ name }) => !TYPES_SINCE_2.test(name) && !isGroupConnection(name, recordTypes));
  const known: Known = { recordTypes, enumLists: new Set(kept.flatMap(enumLists)) };
  return kept.map((definition) => toVersion1Type(definition, known));
}

/** Whether a type holds groups of records, and not records of an object whose name ends in `GroupBy`. */
const isGroupConnection = (type: string, recordTypes: ReadonlySet<string>): boolean =>
  type.endsWith('GroupByConnection') && !recordTypes.has(type.slice(0, -'Connection'.length));

/** Facts about the given types that are needed to convert one of them. */
interface Known {
  readonly recordTypes: ReadonlySet<string>;
  /** Members that hold several options, as `Person.tags`: an order by one is a list. */
  readonly enumLists: ReadonlySet<string>;
}

const enumLists = (definition: TypeDefinition): readonly string[] =>
  definition.kind === 'object'
    ? definition.members.filter(({ type }) => /^\[\w+Enum/.test(type)).map(({ name }) => `${definition.name}.${name}`)
    : [];

function toVersion1Type(definition: TypeDefinition, known: Known): TypeDefinition {
  const name = version1Name(definition.name);
  if (definition.kind === 'scalar') return { ...definition, name };
  if (definition.kind === 'enum') {
    return {
      ...definition,
      values:
        name === 'ActorSourceEnum'
          ? definition.values.filter((each) => !ACTOR_SOURCES_SINCE_2.includes(each))
          : definition.values,
    };
  }
  if (name === 'RichTextV2Filter') return { ...definition, name, members: RICH_TEXT_FILTER };
  const kept = definition.members.filter((member) => !isSinceVersion2(member, name));
  const convertMember = definition.kind === 'object' ? convertOutputMember : convertInputMember;
  return { ...definition, name, members: kept.map((member) => convertMember({ member, typeName: name, known })) };
}

const ACTOR_SOURCES_SINCE_2 = ['AGENT', 'APPLICATION'];
const RICH_TEXT_FILTER: readonly Member[] = ['blocknote', 'markdown'].map((name) => ({
  name,
  type: 'RichTextV2LeafFilter',
}));

/** Types that 1.x has and 2.x has not. */
export const VERSION_1_TYPES: readonly TypeDefinition[] = [
  { kind: 'input', name: 'RichTextV2LeafFilter', members: [{ name: 'ilike', type: 'String' }] },
];

function isSinceVersion2(member: Member, typeName: string): boolean {
  const isRootFieldSince2 = ROOT_FIELDS_SINCE_2[typeName];
  if (isRootFieldSince2) return isRootFieldSince2(member);
  const { name } = member;
  if (typeName.endsWith('RelationInput')) return name === 'disconnect';
  return typeName === 'StringFilter' && name === 'endsWith';
}

/** Renames the types that have another name in 1.x. The given type may be in a list. */
const version1Name = (type: string): string =>
  type
    .replace(/\bJSON\b/, 'RawJSONScalar')
    .replace(/\bRichTextFilterInput\b/, 'RichTextV2Filter')
    .replace(/\bRichText(?=(\b|CreateInput|UpdateInput|OrderByInput))/, 'RichTextV2')
    .replace(/\bDateTimeFilter\b/, 'DateFilter');

interface MemberToConvert {
  readonly member: Member;
  readonly typeName: string;
  readonly known: Known;
}

const nullable = (type: string): string => type.replace(/!$/, '');

/** Converts a member of an answer: it may be null, except in PageInfo and in the two parts of a name. */
function convertOutputMember({ member, typeName }: MemberToConvert): Member {
  const type = typeName === 'PageInfo' ? member.type : nullable(member.type);
  const args = (member.args ?? []).map((arg) => ({
    ...arg,
    // 1.x has `limit` in this place, and no `offset`
    name: arg.name === 'offset' ? 'limit' : arg.name,
    type: version1Name(nullable(arg.type)),
  }));
  return { ...member, type: version1Name(typeName === 'FullName' ? `${type}!` : type), args };
}

/** Converts a member of an input: a relation is an id in updates, and filters and orders treat it as a column. */
function convertInputMember({ member, typeName, known }: MemberToConvert): Member {
  if (typeName === 'UUIDFilter' && member.name === 'in') return { ...member, type: '[UUID!]' };
  const [, target = '', kind = ''] = /^(\w+?)(RelationInput|FilterInput|OrderByInput)$/.exec(member.type) ?? [];
  const isRelation = known.recordTypes.has(target) && !['and', 'or', 'not'].includes(member.name);
  if (isRelation && kind === 'RelationInput' && typeName.endsWith('UpdateInput')) return { ...member, type: 'ID' };
  if (isRelation && kind === 'FilterInput') return { ...member, type: 'UUIDFilter' };
  if (isRelation && kind === 'OrderByInput') return { ...member, type: 'OrderByDirection' };
  const [, orderedType = ''] = /^(\w+)OrderByInput$/.exec(typeName) ?? [];
  if (known.enumLists.has(`${orderedType}.${member.name}`)) return { ...member, type: `[${member.type}]` };
  return { ...member, type: version1Name(member.type) };
}
