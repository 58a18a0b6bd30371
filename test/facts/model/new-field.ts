/** A field to create, and how the server refuses it: the code of its error, nothing where it takes the field. */
export interface NewField {
  readonly type: string;
  readonly name: string;
  readonly label?: string;
  readonly isNullable?: boolean;
  readonly isUnique?: boolean;
  readonly defaultValue?: unknown;
  readonly settings?: object;
  readonly options?: readonly object[];
  readonly relationCreationPayload?: object;
  readonly morphRelationsCreationPayload?: readonly object[];
  readonly refused?: string;
}

/** Stand for the ids of objects, which are others on every server; the last is of none. */
export const CARRIER = '<carrier>';
export const PERSON = '<person>';
export const NO_OBJECT = 'b0b0b0b0-0000-4000-8000-0000000000ff';

/** Options as they are sent: by their value, by value and label, or as given. */
export const options = (...given: readonly (string | readonly [value: string, label: string] | object)[]) =>
  given.map((option, position) => {
    if (typeof option === 'string') return { value: option, label: option, position, color: 'green' };
    return isPair(option) ? { value: option[0], label: option[1], position, color: 'green' } : option;
  });

const isPair = (option: object): option is readonly [string, string] => Array.isArray(option);

/** The other end of a relation. */
export const to = (targetObjectMetadataId: string, targetFieldLabel: string, type = 'MANY_TO_ONE') => ({
  type,
  targetObjectMetadataId,
  targetFieldLabel,
  targetFieldIcon: 'IconBox',
});
