import type { ServerField, ServerMetadata } from '../../twenty/server-metadata.js';
import type { Member, TypeDefinition } from './definition.js';

/** Field types of 1.x in the words of 2.x: rich text was a text, and the composite had another name; a DATE had a time. */
const TYPES: Readonly<Record<string, string>> = { RICH_TEXT: 'TEXT', RICH_TEXT_V2: 'RICH_TEXT', DATE: 'DATE_TIME' };

/** The metadata of a 1.x server in such a form that the rules of 2.x make the types of 1.x from it. */
export const readAsVersion2 = ({ objects }: ServerMetadata): ServerMetadata => ({
  objects: objects.map((object) => ({
    ...object,
    fieldsList: object.fieldsList.map((field): ServerField => ({ ...field, type: TYPES[field.type] ?? field.type })),
  })),
});

/** Types that 2.x has and 1.x has not. */
const NEW =
  /GroupByInput$|GroupByConnection$|OrderByWithGroupByAggregateInput$|^DateGranularityEnum$|^FirstDayOfTheWeek$|DateGranularityInput$/;
/** Root fields that 2.x has and 1.x has not. */
const NEW_ROOTS = /^merge[A-Z]|GroupBy$/;

/**
 * The types of a 1.2 server, made of those of 2.21: nearly everything is nullable in answers and arguments, there are
 * no groups and merges, and relations cannot be followed in filters, orders and updates.
 */
export function asVersion1(definitions: readonly TypeDefinition[]): readonly TypeDefinition[] {
  const kept = definitions.filter(({ name }) => !NEW.test(name));
  const known: Known = {
    objects: new Set(kept.flatMap(({ name }) => (name.endsWith('Edge') ? [name.slice(0, -'Edge'.length)] : []))),
    enumLists: new Set(kept.flatMap(enumLists)),
  };
  return kept.map((definition) => older(definition, known));
}

/** What has to be known of all types to change one. */
interface Known {
  /** The record types. */
  readonly objects: ReadonlySet<string>;
  /** Members that hold several options, as `Person.tags`: an order of them is a list. */
  readonly enumLists: ReadonlySet<string>;
}

const enumLists = (definition: TypeDefinition): readonly string[] =>
  definition.kind === 'object'
    ? definition.members.filter(({ type }) => /^\[\w+Enum/.test(type)).map(({ name }) => `${definition.name}.${name}`)
    : [];

function older(definition: TypeDefinition, known: Known): TypeDefinition {
  const name = renamed(definition.name);
  if (definition.kind === 'scalar') return { ...definition, name };
  if (definition.kind === 'enum') {
    return {
      ...definition,
      values:
        name === 'ActorSourceEnum'
          ? definition.values.filter((each) => !LATER_SOURCES.includes(each))
          : definition.values,
    };
  }
  if (name === 'RichTextV2Filter') return { ...definition, name, members: RICH_TEXT_FILTER };
  const kept = definition.members.filter((member) => !isNew(member, name));
  const change = definition.kind === 'object' ? olderOutput : olderInput;
  return { ...definition, name, members: kept.map((member) => change({ member, typeName: name, known })) };
}

const LATER_SOURCES = ['AGENT', 'APPLICATION'];
const RICH_TEXT_FILTER: readonly Member[] = ['blocknote', 'markdown'].map((name) => ({
  name,
  type: 'RichTextV2LeafFilter',
}));

/** Types that 1.x has and 2.x has not. */
export const VERSION_1_TYPES: readonly TypeDefinition[] = [
  { kind: 'input', name: 'RichTextV2LeafFilter', members: [{ name: 'ilike', type: 'String' }] },
];

function isNew({ name }: Member, typeName: string): boolean {
  if (typeName === 'Query' || typeName === 'Mutation') return NEW_ROOTS.test(name);
  if (typeName.endsWith('RelationInput')) return name === 'disconnect';
  return typeName === 'StringFilter' && name === 'endsWith';
}

/** Names of types that were others in 1.x, alone or inside lists. */
const renamed = (type: string): string =>
  type
    .replace(/\bJSON\b/, 'RawJSONScalar')
    .replace(/\bRichTextFilterInput\b/, 'RichTextV2Filter')
    .replace(/\bRichText(?=(\b|CreateInput|UpdateInput|OrderByInput))/, 'RichTextV2')
    .replace(/\bDateTimeFilter\b/, 'DateFilter');

interface Old {
  readonly member: Member;
  readonly typeName: string;
  readonly known: Known;
}

const nullable = (type: string): string => type.replace(/!$/, '');

/** What answers have: everything may be null, but the two parts of a name. */
function olderOutput({ member, typeName }: Old): Member {
  const type = typeName === 'PageInfo' ? member.type : nullable(member.type);
  const args = (member.args ?? []).map((arg) => ({
    ...arg,
    name: arg.name === 'offset' ? 'limit' : arg.name,
    type: renamed(nullable(arg.type)),
  }));
  return { ...member, type: renamed(typeName === 'FullName' ? `${type}!` : type), args };
}

/** What inputs have: a relation is an id in updates, and compared and ordered as if it were a column of its own. */
function olderInput({ member, typeName, known }: Old): Member {
  if (typeName === 'UUIDFilter' && member.name === 'in') return { ...member, type: '[UUID!]' };
  const [, target = '', kind = ''] = /^(\w+?)(RelationInput|FilterInput|OrderByInput)$/.exec(member.type) ?? [];
  const isRelation = known.objects.has(target) && !['and', 'or', 'not'].includes(member.name);
  if (isRelation && kind === 'RelationInput' && typeName.endsWith('UpdateInput')) return { ...member, type: 'ID' };
  if (isRelation && kind === 'FilterInput') return { ...member, type: 'UUIDFilter' };
  if (isRelation && kind === 'OrderByInput') return { ...member, type: 'OrderByDirection' };
  const [, ordered = ''] = /^(\w+)OrderByInput$/.exec(typeName) ?? [];
  if (known.enumLists.has(`${ordered}.${member.name}`)) return { ...member, type: `[${member.type}]` };
  return { ...member, type: renamed(member.type) };
}
