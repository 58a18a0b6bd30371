import type { CompositeType } from '../fields/composite-type.js';
import { compositeTypes } from '../fields/registry.js';
import type { ScalarType } from '../fields/scalar-type.js';
import { members } from './definition.js';
import type { Member, TypeDefinition } from './definition.js';
import { enumFilter } from './filter-types.js';
import type { SchemaRules } from './rules.js';

/** Every type that belongs to a composite, whether an object of the workspace uses it or not. */
export function compositeTypeDefinitions(rules: SchemaRules): readonly TypeDefinition[] {
  const composites = [...compositeTypes.values()];
  return [
    ...composites.flatMap((composite) => [...composite.parts.values()].flatMap(enumTypes)),
    ...composites.flatMap((composite) => typesOf(composite, rules)),
    ...(rules.hasTypedJson ? composites.flatMap(typedJsonTypes) : []),
  ];
}

function enumTypes({ options, graphql }: ScalarType): readonly TypeDefinition[] {
  if (options === undefined) return [];
  return [{ kind: 'enum', name: graphql.type, values: options }, enumFilter(graphql.type)];
}

function typesOf(composite: CompositeType, rules: SchemaRules): readonly TypeDefinition[] {
  const { typeName, parts, graphql } = composite;
  const required = (part: string): string =>
    rules.isActorRequired && graphql.requiredInFirstBuild?.includes(part) ? '!' : '';
  const all = [...parts];
  const written = all.filter(([part]) => !graphql.hiddenInInputs?.includes(part));
  const typeOf = (part: string, use: Use['use']): string => partType(composite, { part, rules, use });
  const input = (suffix: string, list: readonly Member[]): TypeDefinition => ({
    kind: 'input',
    name: `${typeName}${suffix}`,
    members: list,
  });
  return [
    {
      kind: 'object',
      name: typeName,
      members: all.map(([name]) => ({ name, type: `${typeOf(name, '')}${required(name)}` })),
    },
    input(
      'CreateInput',
      written.map(([name]) => ({ name, type: `${typeOf(name, 'Input')}${required(name)}` })),
    ),
    input(
      'UpdateInput',
      written.map(([name]) => ({ name, type: typeOf(name, 'Input') })),
    ),
    input(
      'FilterInput',
      all.map(([name, type]) => ({ name, type: type.graphql.filter })),
    ),
    input(
      'OrderByInput',
      all.map(([name]) => ({ name, type: 'OrderByDirection' })),
    ),
    input(
      'GroupByInput',
      all.filter(([, type]) => type.grouping !== undefined).map(([name]) => ({ name, type: 'Boolean' })),
    ),
  ];
}

interface Use {
  readonly part: string;
  readonly rules: SchemaRules;
  /** Input types of JSON parts end in it. */
  readonly use: '' | 'Input';
}

function partType({ parts, graphql }: CompositeType, { part, rules, use }: Use): string {
  const typed = rules.hasTypedJson ? graphql.typedJson?.[part] : undefined;
  if (typed === undefined) return parts.get(part)?.graphql.type ?? 'JSON';
  const item = typed.members.length === 0 ? typed.name : `${typed.name}${use}`;
  return typed.isList ? `[${item}!]` : item;
}

function typedJsonTypes({ graphql }: CompositeType): readonly TypeDefinition[] {
  const withMembers = Object.values(graphql.typedJson ?? {}).filter((typed) => typed.members.length > 0);
  return withMembers.flatMap((typed): readonly TypeDefinition[] => {
    const list = members(Object.fromEntries(typed.members.map((member) => [member, 'String'])));
    return [
      { kind: 'object', name: typed.name, members: list },
      { kind: 'input', name: `${typed.name}Input`, members: list },
    ];
  });
}

/** The parts of a composite that `connect` can look for. */
export const uniqueParts = ({ parts, uniqueParts: unique }: CompositeType): readonly Member[] =>
  unique.map((name) => ({ name, type: parts.get(name)?.graphql.type ?? 'String' }));
