/** An object to create, and how the server refuses it. */
export interface NewObject {
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular?: string;
  readonly labelPlural?: string;
  readonly description?: string;
  readonly icon?: string;
  readonly isRemote?: boolean;
  readonly isLabelSyncedWithName?: boolean;
  readonly skipNameField?: boolean;
  readonly refused?: string;
}

/** Objects that were asked of a 2.21 server, in this order. */
export const NEW_OBJECTS: readonly NewObject[] = [
  { nameSingular: 'crate', namePlural: 'crates' },
  { nameSingular: 'Upper', namePlural: 'uppers', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'snake_case', namePlural: 'snakes', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: '9lives', namePlural: 'lives', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'same', namePlural: 'same', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'carrier', namePlural: 'carriers2', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'carrier2', namePlural: 'carriers', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'person', namePlural: 'persons', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'user', namePlural: 'users2', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'event', namePlural: 'events2', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'object', namePlural: 'objects2', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'field', namePlural: 'fields2', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'type', namePlural: 'types2', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'class', namePlural: 'classes' },
  { nameSingular: 'import', namePlural: 'imports' },
  { nameSingular: 'a'.repeat(63), namePlural: 'b'.repeat(63), refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'c'.repeat(64), namePlural: 'd', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: '', namePlural: 'nothings', refused: 'BAD_USER_INPUT' },
  { nameSingular: 'with blank', namePlural: 'withs', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'ünder', namePlural: 'ünders', refused: 'METADATA_VALIDATION_FAILED' },
  { nameSingular: 'noLabels', namePlural: 'noLabelses', labelSingular: '', labelPlural: '', refused: 'BAD_USER_INPUT' },
  { nameSingular: 'sameLabels', namePlural: 'sameLabelses', labelSingular: 'Same', labelPlural: 'Same' },
  { nameSingular: 'takenLabel', namePlural: 'takenLabels', labelSingular: 'Carrier', labelPlural: 'Carriers' },
  { nameSingular: 'described', namePlural: 'describeds', description: 'Says something', icon: 'IconBox' },
  { nameSingular: 'remote', namePlural: 'remotes', isRemote: true, refused: 'METADATA_VALIDATION_FAILED' },
  {
    nameSingular: 'synced',
    namePlural: 'synceds',
    labelSingular: 'Other label',
    labelPlural: 'Other labels',
    isLabelSyncedWithName: true,
    refused: 'METADATA_VALIDATION_FAILED',
  },
  { nameSingular: 'bare', namePlural: 'bares', skipNameField: true },
];
