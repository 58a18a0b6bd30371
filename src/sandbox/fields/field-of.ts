import type { ServerField, ServerObject } from '../../twenty/server-metadata.js';
import { pascalCase } from '../../twenty/graphql-names.js';

/** A field of an object: what types of its own are named after. */
export interface FieldOf {
  readonly object: Pick<ServerObject, 'nameSingular'>;
  readonly field: ServerField;
}

/** The enum of a field with options. */
export const enumName = ({ object, field }: FieldOf): string =>
  `${pascalCase(object.nameSingular)}${pascalCase(field.name)}Enum`;

/** The values of the options of a field, in their order. */
export const optionsOf = ({ field }: FieldOf): readonly string[] => (field.options ?? []).map((option) => option.value);
