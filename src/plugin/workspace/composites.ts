/** The object types that fields are made of, as the schema has them. */
import type { GraphQLSchema } from 'graphql';
import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { byText, sortedBy } from '../../twenty/order.js';
import { inputFields, outputFields } from './schema-types.js';
import { filterRef, typeRef } from './type-ref.js';
import type { Composite, CompositeEnum, SubField, WorkspaceObject } from './workspace.js';

/** Composites that the objects use, and those that they use in turn. */
export function compositesOf({
  schema,
  objects,
}: {
  readonly schema: GraphQLSchema;
  readonly objects: readonly WorkspaceObject[];
}): readonly Composite[] {
  const found = new Map<string, Composite>();
  const visit = ({ name, input }: { readonly name: string; readonly input: string | undefined }): void => {
    if (found.has(name) || !isObjectType(schema.getType(name))) return;
    const composite = compositeOf({ schema, name, input });
    found.set(name, composite);
    for (const { output, input: subInput } of composite.subFields) {
      if (output?.kind === 'object') visit({ name: output.name, input: subInput?.name });
    }
  };
  for (const { output, create } of objects.flatMap(({ fields }) => fields).flatMap(({ columns }) => columns)) {
    if (output.kind === 'object') visit({ name: output.name, input: create?.name });
  }
  return sortedBy(found.values(), (composite) => composite.name);
}

/** Enums of composites; enums of an object's own fields belong to the object. */
export function compositeEnumsOf({
  schema,
  composites,
}: {
  readonly schema: GraphQLSchema;
  readonly composites: readonly Composite[];
}): readonly CompositeEnum[] {
  const names = new Set(
    composites
      .flatMap(({ subFields }) => subFields)
      .flatMap(({ output }) => (output?.kind === 'enum' ? [output.name] : [])),
  );
  return [...names].sort(byText).map((name) => {
    const type = schema.getType(name);
    return {
      name,
      values: isEnumType(type)
        ? type
            .getValues()
            .map((value) => value.name)
            .sort(byText)
        : [],
    };
  });
}

function compositeOf({
  schema,
  name,
  input,
}: {
  readonly schema: GraphQLSchema;
  readonly name: string;
  readonly input: string | undefined;
}): Composite {
  const output = outputFields({ schema, type: name });
  const create = input ? inputFields({ schema, type: input }) : {};
  const filter = inputFields({ schema, type: `${name}FilterInput` });
  const orderBy = inputFields({ schema, type: `${name}OrderByInput` });
  const names = [...new Set([output, create, filter, orderBy].flatMap((fields) => Object.keys(fields)))].sort(byText);
  const subFields = names.map((each): SubField => {
    const filterType = filter[each];
    return {
      name: each,
      output: output[each] ? typeRef(output[each].type) : null,
      input: create[each] ? typeRef(create[each].type) : null,
      filter: filterType ? filterRef({ schema, name: getNamedType(filterType.type).name }) : null,
      orderBy: orderBy[each] ? typeRef(orderBy[each].type) : null,
    };
  });
  return { name, subFields };
}
