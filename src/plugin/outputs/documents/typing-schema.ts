/**
 * The schema as documents are typed by it: each value is a scalar whose TypeScript type is that of the generated objects,
 * with their nullability, and inputs are the generated ones.
 */
import {
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  visit,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';

/** What takes the place of the schema's types. */
export interface TypingChanges {
  /** TypeScript types of scalars, as read and as written. */
  readonly scalars: ReadonlyMap<string, { readonly input: string; readonly output: string }>;
  /** The TypeScript type of a named enum or input type; undefined where it stays as it is. */
  readonly named: (type: string) => string | undefined;
  /** The TypeScript type of a field without null; undefined where it follows from its GraphQL type. */
  readonly field: (type: string, field: string) => string | undefined;
  /** Whether root fields are there whenever an answer is. */
  readonly hasRoots: boolean;
}

/** A schema for the plugins of graphql-codegen, and what its scalars are in TypeScript. */
export interface TypingSchema {
  readonly schema: GraphQLSchema;
  readonly scalars: Readonly<Record<string, { readonly input: string; readonly output: string }>>;
}

/** Makes it, with no more than the documents use. Nothing of the given schema is changed. */
export function typingSchema({
  schema,
  documents,
  changes,
}: {
  readonly schema: GraphQLSchema;
  readonly documents: readonly DocumentNode[];
  readonly changes: TypingChanges;
}): TypingSchema {
  const used = namesIn(documents);
  const scalars = new Map(changes.scalars);
  const types = new Map<string, GraphQLNamedType>();
  const once = (name: string, make: () => GraphQLNamedType): GraphQLNamedType => {
    const known = types.get(name) ?? make();
    types.set(name, known);
    return known;
  };
  const scalarOf = (name: string, text: string): GraphQLNamedType =>
    once(name, () => {
      scalars.set(name, { input: text, output: text });
      return new GraphQLScalarType({ name });
    });
  const typed = ({ type, text, field }: { type: string; text: string; field: string }): GraphQLOutputType =>
    scalarOf(`${type}_${field}`, text) as GraphQLScalarType; // made above
  const isRoot = (type: string) => [schema.getQueryType()?.name, schema.getMutationType()?.name].includes(type);

  const objectOf = (type: GraphQLObjectType): GraphQLObjectType => {
    const fields = () =>
      Object.fromEntries(
        Object.values(type.getFields()).flatMap((field) => {
          if (!used.fields.has(field.name)) return [];
          const text = changes.field(type.name, field.name);
          const bare =
            text === undefined ? outputOf(nullable(field.type)) : typed({ type: type.name, text, field: field.name });
          const isThere = isNonNullType(field.type) || (changes.hasRoots && isRoot(type.name));
          return [[field.name, { type: isThere ? new GraphQLNonNull(bare) : bare }] as const];
        }),
      );
    return once(type.name, () => new GraphQLObjectType({ name: type.name, fields })) as GraphQLObjectType; // made here
  };
  const inputObjectOf = (type: GraphQLInputObjectType): GraphQLNamedType => {
    const fields = () =>
      Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, { type: inputOf(field.type) }]));
    return once(type.name, () => new GraphQLInputObjectType({ name: type.name, fields }));
  };
  const namedOf = (type: GraphQLNamedType): GraphQLNamedType => {
    const text = changes.named(type.name);
    if (text !== undefined) return scalarOf(type.name, text);
    if (isObjectType(type)) return objectOf(type);
    return isInputObjectType(type) ? inputObjectOf(type) : type;
  };
  // lists hold no null: the server sends none, whatever the schema allows
  const outputOf = (type: GraphQLOutputType): NullableOutputType =>
    isListType(type)
      ? new GraphQLList(new GraphQLNonNull(outputOf(nullable(type.ofType as GraphQLOutputType))))
      : (namedOf(getNamedType(type)) as NullableOutputType); // an object or a scalar stands for an output
  const inputOf = (type: GraphQLInputType): GraphQLInputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(inputOf(type.ofType));
    if (isListType(type)) return new GraphQLList(inputOf(type.ofType));
    return namedOf(type) as GraphQLInputType; // an input object, an enum or a scalar stands for an input
  };

  const mutationType = schema.getMutationType();
  const queryType = schema.getQueryType();
  const made = new GraphQLSchema({
    query: queryType ? objectOf(queryType) : null,
    mutation: mutationType ? objectOf(mutationType) : null,
    types: [...used.types].flatMap((name) => schema.getType(name) ?? []).map(namedOf),
    assumeValid: true,
  });
  return { schema: made, scalars: Object.fromEntries(scalars) };
}

type NullableOutputType = GraphQLObjectType | GraphQLScalarType | GraphQLList<GraphQLOutputType>;

const nullable = (type: GraphQLOutputType): GraphQLOutputType => (isNonNullType(type) ? type.ofType : type);

/** The fields that documents ask for, and the types that they name: of variables, and those that fragments are on. */
function namesIn(documents: readonly DocumentNode[]): {
  readonly fields: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
} {
  const fields = new Set<string>();
  const types = new Set<string>();
  for (const document of documents) {
    visit(document, {
      Field: ({ name }) => void fields.add(name.value),
      NamedType: ({ name }) => void types.add(name.value),
    });
  }
  return { fields, types };
}
