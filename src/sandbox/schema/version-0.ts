import type { ServerObject } from '../../twenty/server-metadata.js';
import { members } from './definition.js';
import type { Member, TypeDefinition } from './definition.js';
import { pascalCase } from '../../twenty/graphql-names.js';

/** The names of types that 1.2 has and 0.50 has not: 0.50 writes relations by ids alone, and search vectors are strings. */
const TYPES_SINCE_1 = /(RelationInput|ConnectInput|WhereUniqueInput|^TSVector)$/;

/**
 * The types of a 0.50 server, made from those of 1.2 and not compared with a real one: ids are `ID` wherever they are
 * given, relations are written and compared by their ids alone, and searchable objects have a root field for it.
 */
export function toVersion0Types(
  definitions: readonly TypeDefinition[],
  objects: readonly ServerObject[],
): readonly TypeDefinition[] {
  return definitions
    .filter(({ name }) => !TYPES_SINCE_1.test(name))
    .map((definition) => toVersion0Type(definition, objects));
}

function toVersion0Type(definition: TypeDefinition, objects: readonly ServerObject[]): TypeDefinition {
  const name = version0Name(definition.name);
  if (definition.kind === 'scalar' || definition.kind === 'enum') return { ...definition, name };
  const columns = new Set(definition.members.map((member) => member.name));
  const isRelation = (member: Member): boolean => columns.has(`${member.name}Id`) && definition.kind === 'input';
  const kept = definition.members.filter((member) => !isRelation(member)).map(convertMember);
  const searchFields =
    name === 'Query' ? objects.filter((object) => object.isSearchable === true).map(searchField) : [];
  if (name === 'IDFilter')
    return {
      ...definition,
      name,
      members: kept.map((member) => ({ ...member, type: member.type.replace('UUID', 'ID') })),
    };
  return { ...definition, name, members: [...kept, ...searchFields] };
}

const version0Name = (type: string): string =>
  type.replace(/\bUUIDFilter\b/, 'IDFilter').replace(/\bTSVector\b/, 'String');

const convertMember = (member: Member): Member => ({
  ...member,
  type: version0Name(member.type),
  ...(member.args ? { args: member.args.map((arg) => (arg.type === 'UUID' ? { ...arg, type: 'ID' } : arg)) } : {}),
});

const searchField = ({ nameSingular, namePlural }: ServerObject): Member => ({
  name: `search${pascalCase(namePlural)}`,
  type: `${pascalCase(nameSingular)}Connection`,
  args: members({ searchInput: 'String', limit: 'Int', filter: `${pascalCase(nameSingular)}FilterInput` }),
});
