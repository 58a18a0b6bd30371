import { COMPOSITES } from './composites.js';
import type { Composite, CompositeProperty } from './composites.js';
import { members } from './definition.js';
import type { Member, TypeDefinition } from './definition.js';
import { enumFilter } from './filter-types.js';
import type { SchemaRules } from './rules.js';

const ACTOR_SOURCES = [
  'EMAIL',
  'CALENDAR',
  'WORKFLOW',
  'AGENT',
  'API',
  'IMPORT',
  'MANUAL',
  'SYSTEM',
  'WEBHOOK',
  'APPLICATION',
];

/** Every type that belongs to a composite, whether an object of the workspace uses it or not. */
export function compositeTypes(rules: SchemaRules): readonly TypeDefinition[] {
  const composites = Object.values(COMPOSITES);
  return [
    { kind: 'enum', name: 'ActorSourceEnum', values: ACTOR_SOURCES },
    enumFilter('ActorSourceEnum'),
    ...composites.flatMap((composite) => typesOf(composite, rules)),
    ...(rules.hasTypedJson ? composites.flatMap((composite) => composite.properties.flatMap(typedJsonTypes)) : []),
  ];
}

function typesOf({ name, properties }: Composite, rules: SchemaRules): readonly TypeDefinition[] {
  const required = (property: CompositeProperty): string => (rules.isActorRequired && property.isRequired ? '!' : '');
  const written = properties.filter((property) => !property.isHiddenFromInput);
  const grouped = properties.filter((property) => property.type !== 'RAW_JSON');
  const input = (suffix: string, list: readonly Member[]): TypeDefinition => ({
    kind: 'input',
    name: `${name}${suffix}`,
    members: list,
  });
  return [
    {
      kind: 'object',
      name,
      members: properties.map((property) => ({
        name: property.name,
        type: `${valueType({ property, rules, use: '' })}${required(property)}`,
      })),
    },
    input(
      'CreateInput',
      written.map((property) => ({
        name: property.name,
        type: `${valueType({ property, rules, use: 'Input' })}${required(property)}`,
      })),
    ),
    input(
      'UpdateInput',
      written.map((property) => ({ name: property.name, type: valueType({ property, rules, use: 'Input' }) })),
    ),
    input(
      'FilterInput',
      properties.map((property) => ({ name: property.name, type: FILTERS[property.type] })),
    ),
    input(
      'OrderByInput',
      properties.map((property) => ({ name: property.name, type: 'OrderByDirection' })),
    ),
    input(
      'GroupByInput',
      grouped.map((property) => ({ name: property.name, type: 'Boolean' })),
    ),
  ];
}

const SCALARS = { TEXT: 'String', NUMERIC: 'BigFloat', RAW_JSON: 'JSON', UUID: 'UUID', SELECT: 'ActorSourceEnum' };
const FILTERS = {
  TEXT: 'StringFilter',
  NUMERIC: 'BigFloatFilter',
  RAW_JSON: 'RawJsonFilter',
  UUID: 'UUIDFilter',
  SELECT: 'ActorSourceEnumFilter',
};

interface Use {
  readonly property: CompositeProperty;
  readonly rules: SchemaRules;
  /** Input types of JSON columns end in it. */
  readonly use: '' | 'Input';
}

function valueType({ property, rules, use }: Use): string {
  const { typed } = property;
  if (!typed || !rules.hasTypedJson) return SCALARS[property.type];
  const item = typed.fields.length === 0 ? typed.name : `${typed.name}${use}`;
  return typed.isList ? `[${item}!]` : item;
}

function typedJsonTypes({ typed }: CompositeProperty): readonly TypeDefinition[] {
  if (!typed || typed.fields.length === 0) return [];
  const list = members(Object.fromEntries(typed.fields.map((field) => [field, 'String'])));
  return [
    { kind: 'object', name: typed.name, members: list },
    { kind: 'input', name: `${typed.name}Input`, members: list },
  ];
}

/** The columns of a composite that `connect` can look for. */
export const uniqueProperties = (composite: Composite): readonly Member[] =>
  composite.properties
    .filter((property) => property.isUnique)
    .map((property) => ({ name: property.name, type: SCALARS[property.type] }));
