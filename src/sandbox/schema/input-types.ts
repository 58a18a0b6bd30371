import type { ServerObject } from '../../twenty/server-metadata.js';
import { recordFields } from '../metadata/record-fields.js';
import type { RecordField, ToOneField, ValueField } from '../metadata/record-fields.js';
import { fieldAggregates } from './aggregates.js';
import type { Member, TypeDefinition } from './definition.js';
import { pascalCase } from '../../twenty/graphql-names.js';
import { createType, updateType } from './nullability.js';
import { valueTypes } from './value-types.js';

/** How one kind of input type names the type of each kind of field; an empty text leaves the field out. */
interface InputTypes {
  readonly value: (field: ValueField, object: ServerObject) => string;
  readonly joinColumn: string;
  readonly toOne: (target: string) => string;
}

const isDate = ({ field }: ValueField, object: ServerObject): boolean => valueTypes({ object, field }).isDate;

const KINDS: Readonly<Record<string, InputTypes>> = {
  CreateInput: {
    value: ({ field }, object) => createType({ object, field }),
    joinColumn: 'ID',
    toOne: (target) => `${target}RelationInput`,
  },
  UpdateInput: {
    value: ({ field }, object) => updateType({ object, field }),
    joinColumn: 'ID',
    toOne: (target) => `${target}RelationInput`,
  },
  FilterInput: {
    value: ({ field }, object) => valueTypes({ object, field }).filter,
    joinColumn: 'UUIDFilter',
    toOne: (target) => `${target}FilterInput`,
  },
  OrderByInput: {
    value: ({ field }, object) => valueTypes({ object, field }).orderBy,
    joinColumn: 'OrderByDirection',
    toOne: (target) => `${target}OrderByInput`,
  },
  OrderByWithGroupByInput: {
    value: (field, object) =>
      isDate(field, object) ? 'OrderByDateGranularityInput' : valueTypes({ object, field: field.field }).orderBy,
    joinColumn: 'OrderByDirection',
    toOne: (target) => `${target}OrderByWithGroupByInput`,
  },
  GroupByInput: {
    value: ({ field }, object) => (isGrouped(field) ? (valueTypes({ object, field }).groupBy ?? '') : ''),
    joinColumn: '',
    toOne: (target) => `${target}GroupByInput`,
  },
};

const UNGROUPED = ['id', 'deletedAt', 'searchVector', 'createdBy'];
const isGrouped = ({ name, isSystem }: ValueField['field']): boolean =>
  !UNGROUPED.includes(name) && (isSystem !== true || name === 'createdAt' || name === 'updatedAt');

/** The inputs of an object by which records are written, filtered, ordered and grouped. */
export function inputTypes(object: ServerObject): readonly TypeDefinition[] {
  const name = pascalCase(object.nameSingular);
  return [
    ...Object.entries(KINDS).map(([suffix, kind]) => ({
      kind: 'input' as const,
      name: `${name}${suffix}`,
      description: object.description,
      members: [
        ...recordFields(object).flatMap((recordField) => inputMembers({ object, recordField, kind })),
        ...(ALSO[suffix]?.(name) ?? []),
      ],
    })),
    {
      kind: 'input',
      name: `${name}OrderByWithGroupByAggregateInput`,
      description: object.description,
      members: aggregateOrder(object),
    },
  ];
}

const ALSO: Readonly<Record<string, (name: string) => readonly Member[]>> = {
  FilterInput: (name) => [
    { name: 'and', type: `[${name}FilterInput]` },
    { name: 'or', type: `[${name}FilterInput]` },
    { name: 'not', type: `${name}FilterInput` },
  ],
  OrderByWithGroupByInput: (name) => [{ name: 'aggregate', type: `${name}OrderByWithGroupByAggregateInput` }],
};

interface InputField {
  readonly object: ServerObject;
  readonly recordField: RecordField;
  readonly kind: InputTypes;
}

function inputMembers({ object, recordField, kind }: InputField): readonly Member[] {
  if (recordField.kind === 'toMany') return [];
  const found =
    recordField.kind === 'value'
      ? [{ name: recordField.name, type: kind.value(recordField, object) }]
      : toOneMembers(recordField, kind);
  return found
    .filter(({ type }) => type !== '')
    .map((member) => ({ ...member, description: recordField.field.description }));
}

const toOneMembers = ({ name, joinColumn, target }: ToOneField, kind: InputTypes): readonly Member[] => [
  { name: joinColumn, type: kind.joinColumn },
  { name, type: kind.toOne(pascalCase(target)) },
];

/** Groups can be ordered by their aggregates, but not by those of morph fields. */
function aggregateOrder(object: ServerObject): readonly Member[] {
  const fields = recordFields(object);
  const aggregates = fields
    .filter((recordField) => recordField.kind === 'value')
    .flatMap((recordField) => fieldAggregates(object, recordField))
    .map(({ name }) => ({ name, type: 'OrderByDirection' }));
  const relations = fields
    .filter((recordField) => recordField.kind === 'toOne')
    .flatMap((recordField) => toOneMembers(recordField, AGGREGATE_ORDER));
  return [{ name: 'totalCount', type: 'OrderByDirection' }, ...aggregates, ...relations];
}

const AGGREGATE_ORDER: InputTypes = {
  value: () => '',
  joinColumn: 'OrderByDirection',
  toOne: (target) => `${target}OrderByInput`,
};
