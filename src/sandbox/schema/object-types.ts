import type { ServerObject } from '../../twenty/server-metadata.js';
import { recordFields } from '../metadata/record-fields.js';
import type { RecordField } from '../metadata/record-fields.js';
import { connectionAggregates } from './aggregates.js';
import type { Member, TypeDefinition } from './definition.js';
import { members } from './definition.js';
import { enumFilter } from './filter-types.js';
import { pascalCase } from '../../twenty/graphql-names.js';
import { isRequired, outputType } from './nullability.js';
import { scalarTypeOf } from './value-types.js';

/** The arguments of everything that answers a connection. `type` is the type of its records. */
export const connectionArguments = (type: string): readonly Member[] =>
  members({
    first: 'Int',
    last: 'Int',
    offset: 'Int',
    before: 'String',
    after: 'String',
    filter: `${type}FilterInput`,
    orderBy: `[${type}OrderByInput]`,
  });

/** The enums, the record type and its edge and connections. */
export function objectTypes(object: ServerObject): readonly TypeDefinition[] {
  const name = pascalCase(object.nameSingular);
  const { description } = object;
  const connection = [
    ...connectionAggregates(object),
    { name: 'edges', type: `[${name}Edge!]!` },
    { name: 'pageInfo', type: 'PageInfo!' },
  ];
  return [
    ...enums(object),
    {
      kind: 'object',
      name,
      description,
      members: recordFields(object).flatMap((recordField) => recordMembers(object, recordField)),
    },
    { kind: 'object', name: `${name}Edge`, description, members: members({ node: `${name}!`, cursor: 'Cursor!' }) },
    { kind: 'object', name: `${name}Connection`, description, members: connection },
    {
      kind: 'object',
      name: `${name}GroupByConnection`,
      description,
      members: [...connection, { name: 'groupByDimensionValues', type: 'JSON!' }],
    },
  ];
}

function enums(object: ServerObject): readonly TypeDefinition[] {
  return object.fieldsList.flatMap((field) => {
    const { options, graphql } = scalarTypeOf({ object, field });
    if (options === undefined) return [];
    const name = graphql.type;
    return [{ kind: 'enum', name, values: options, description: field.description } as const, enumFilter(name)];
  });
}

function recordMembers(object: ServerObject, recordField: RecordField): readonly Member[] {
  const { name, field } = recordField;
  const { description } = field;
  if (recordField.kind === 'value') return [{ name, type: outputType({ object, field }), description }];
  const target = pascalCase(recordField.target);
  return recordField.kind === 'toOne'
    ? [
        { name: recordField.joinColumn, type: isRequired(field) ? 'ID!' : 'ID', description },
        { name, type: target, description },
      ]
    : [{ name, type: `${target}Connection`, args: connectionArguments(target), description }];
}
