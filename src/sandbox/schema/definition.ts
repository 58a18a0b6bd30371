/** A field, argument or input field: `type` is written as in SDL, for example `[PersonStageEnum!]!`. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Member[];
}

/** One type of the schema as plain data; the rules produce these, `assembleSchema` makes graphql-js types of them. */
export type TypeDefinition =
  | { readonly kind: 'scalar'; readonly name: string }
  | {
      readonly kind: 'enum';
      readonly name: string;
      readonly values: readonly string[];
      readonly description?: string | null | undefined;
    }
  | {
      readonly kind: 'object' | 'input';
      readonly name: string;
      readonly members: readonly Member[];
      readonly description?: string | null | undefined;
    };

/** Members from an object of name and type, for types that are always the same. */
export const members = (types: Readonly<Record<string, string>>): readonly Member[] =>
  Object.entries(types).map(([name, type]) => ({ name, type }));
