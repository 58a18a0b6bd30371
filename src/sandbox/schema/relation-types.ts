import type { ServerField, ServerObject } from '../../twenty/server-metadata.js';
import { compositeTypes } from '../fields/registry.js';
import { uniqueParts } from './composite-types.js';
import type { Member, TypeDefinition } from './definition.js';
import { members } from './definition.js';
import { pascalCase } from '../../twenty/graphql-names.js';
import { valueTypes } from './value-types.js';

/**
 * The inputs by which other records are connected to a record of this object: by id or by unique fields, or created
 * with the record that they are connected to.
 */
export function relationTypes(
  object: ServerObject,
  { nestedCreate }: { readonly nestedCreate: boolean },
): readonly TypeDefinition[] {
  const name = pascalCase(object.nameSingular);
  const unique = uniqueFields(object);
  return [
    {
      kind: 'input',
      name: `${name}RelationInput`,
      members: members({
        connect: `${name}ConnectInput`,
        ...(nestedCreate ? { create: `${name}CreateInput` } : {}),
        disconnect: 'Boolean',
      }),
    },
    { kind: 'input', name: `${name}ConnectInput`, members: members({ where: `${name}WhereUniqueInput` }) },
    {
      kind: 'input',
      name: `${name}WhereUniqueInput`,
      members: [{ name: 'id', type: 'ID' }, ...unique.map((field) => uniqueMember(object, field))],
    },
    ...unique.flatMap((field) => {
      const composite = compositeTypes.get(field.type);
      if (!composite) return [];
      return [{ kind: 'input' as const, name: whereName(object, field), members: uniqueParts(composite) }];
    }),
  ];
}

/** The fields of all unique indexes together: the server does not tell which of them belong to one. */
function uniqueFields(object: ServerObject): readonly ServerField[] {
  const ids = (object.indexMetadataList ?? [])
    .filter((index) => index.isUnique === true)
    .flatMap((index) => index.indexFieldMetadataList ?? [])
    .map((indexField) => indexField.fieldMetadataId);
  return object.fieldsList.filter((field) => ids.includes(field.id) && field.name !== 'id');
}

const whereName = (object: ServerObject, field: ServerField): string =>
  `${pascalCase(object.nameSingular)}${pascalCase(field.name)}WhereInput`;

function uniqueMember(object: ServerObject, field: ServerField): Member {
  if (compositeTypes.has(field.type)) return { name: field.name, type: whereName(object, field) };
  return { name: field.name, type: field.type === 'RELATION' ? 'ID' : valueTypes({ object, field }).create };
}
