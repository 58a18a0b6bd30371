/** A change of a field, and how a 2.21 server answers it. */
export interface ChangedField {
  /** `object.field` */
  readonly field: string;
  readonly update: Readonly<Record<string, unknown>>;
  /** The code and the message that it is refused with; where there is none, what it reads as afterwards. */
  readonly refused?: readonly [code: string, message: string];
  readonly reads?: Readonly<Record<string, unknown>>;
}

const SYSTEM = 'System fields only allow updating: universalSettings, isActive. Forbidden properties:';

/** Measured on a 2.21 server, one after the other. */
export const CHANGED_FIELDS: readonly ChangedField[] = [
  { field: 'person.intro', update: { description: 'said' }, reads: { description: 'said' } },
  { field: 'person.intro', update: { isSystem: true }, reads: { isSystem: false } },
  { field: 'person.intro', update: { isNullable: false }, reads: { isNullable: true } },
  {
    field: 'person.intro',
    update: { name: '' },
    refused: ['BAD_USER_INPUT', 'name has failed the name validation check, name should not be empty'],
  },
  { field: 'person.intro', update: { label: '' }, refused: ['BAD_USER_INPUT', 'label should not be empty'] },
  {
    field: 'person.intro',
    update: { isActive: null },
    refused: ['INTERNAL_SERVER_ERROR', "Migration action 'update' for 'fieldMetadata'"],
  },
  {
    field: 'person.intro',
    update: { defaultValue: 'unquoted' },
    refused: ['INTERNAL_SERVER_ERROR', "Migration action 'update' for 'fieldMetadata'"],
  },
  { field: 'person.intro', update: { type: 'NUMBER' }, refused: ['BAD_USER_INPUT', 'Field "type" is not defined'] },
  {
    field: 'person.createdAt',
    update: { description: 'said' },
    refused: ['METADATA_VALIDATION_FAILED', `${SYSTEM} description`],
  },
  {
    field: 'person.company',
    update: { isUnique: true },
    refused: ['METADATA_VALIDATION_FAILED', 'Forbidden updated properties for relation field metadata: isUnique'],
  },
];
