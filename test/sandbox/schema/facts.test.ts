import { isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildWorkspaceSchema } from '../../../src/sandbox/schema/build.js';
import { PARCEL_FIELDS } from '../../facts/schema-of-parcels.js';
import { PARCEL_ROOTS, SCHEMA_TYPES } from '../../facts/schema-types.js';
import { factsWorkspace } from '../../facts/workspace.js';

// the nullability of ACTOR's parts changes between the first schema of a server process and later ones
const schema = buildWorkspaceSchema({ metadata: factsWorkspace, actorQuirk: 'laterBuild' });

const COLUMNS = [
  'Parcel',
  'ParcelCreateInput',
  'ParcelUpdateInput',
  'ParcelFilterInput',
  'ParcelOrderByInput',
  'ParcelGroupByInput',
];

const typesOf = (type: GraphQLNamedType | undefined): ReadonlyMap<string, string> =>
  isObjectType(type) || isInputObjectType(type)
    ? new Map(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]))
    : new Map();

describe('the schema of a workspace, as a 2.21 server builds it', () => {
  it('has every field of a parcel in every type where the server has it, and no other', () => {
    const columns = COLUMNS.map((name) => typesOf(schema.getType(name)));
    const names = new Set(columns.flatMap((column) => [...column.keys()]));
    const row = (name: string): string => columns.map((column) => column.get(name) ?? '-').join(' | ');
    expect(Object.fromEntries([...names].map((name) => [name, row(name)]))).toEqual(PARCEL_FIELDS);
  });

  it.each(Object.entries(SCHEMA_TYPES))('has %s', (name, members) => {
    const type = schema.getType(name);
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    const fields = [...typesOf(type)].map(([field, of]) => `${field}: ${of}`).toSorted();
    expect(isEnumType(type) ? values.join(' ') : fields.join(', ')).toBe(members);
  });

  it.each(['Query', 'Mutation'] as const)('offers the same root fields for an object: %s', (root) => {
    const type = schema.getType(root);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const shown = fields
      .filter(({ name }) => /parcel/i.test(name))
      .map(({ name, args, type: result }) => {
        const given = args.map((argument) => `${argument.name}: ${String(argument.type)}`).toSorted();
        return `${name}(${given.join(', ')}): ${String(result)}`;
      });
    expect(shown.toSorted()).toEqual([...PARCEL_ROOTS[root]].toSorted());
  });
});
