/** What the generated modules call the values and inputs of the schema. */
import { columnType, optionsOf } from '../objects/record-view.js';
import { partType } from '../composites/composites-view.js';
import { onOneLine } from '../../print/doc.js';
import { typeDoc, writtenType, type TypeNode } from '../../print/types.js';
import { readValueType, writtenValueType } from '../objects/value-types.js';
import { SCALARS } from '../../fields/scalars.js';
import { COMPOSITES } from '../identifiers.js';
import type { ModuleContext } from '../view-context.js';
import type { TypingChanges } from './typing-schema.js';

/** Makes the changes for the objects that are generated; others keep the types of the schema. */
export function typingChanges(context: ModuleContext): Omit<TypingChanges, 'hasRoots'> {
  const { config } = context;
  const known = Object.entries(SCALARS).map(([name, { read, write = read }]) => {
    return [name, { input: printed(writtenValueType(write)), output: printed(readValueType(read)) }] as const;
  });
  const own = Object.entries(config.scalars).map(([name, written]) => {
    const text = printed(writtenType(written));
    return [name, { input: text, output: text }] as const;
  });
  const fields = fieldTypes(context);
  const named = namedTypes(context);
  return {
    scalars: new Map([...known, ...own]),
    named: (type) => named.get(type)?.(),
    field: (type, field) => fields.get(`${type}.${field}`)?.(),
  };
}

/** A type as a module says it is only asked for where it is needed, because its imports follow. */
type Lazy = () => string;

const printed = (type: TypeNode): string => fromRoot(onOneLine(typeDoc(type)));

/** A user's types are written for modules one folder further down. */
const fromRoot = (text: string): string => text.replace(/import\((['"])\.\.\//g, 'import($1./');

function fieldTypes(context: ModuleContext): ReadonlyMap<string, Lazy> {
  const { objects, composites } = context.workspace;
  const values = objects.flatMap((object) =>
    object.fields.flatMap((field) =>
      field.columns.flatMap((column) =>
        column.output.kind === 'object'
          ? []
          : [
              [
                `${object.graphql.type}.${column.name}`,
                () => {
                  // its module need not import its own options
                  if (column.output.kind === 'enum') importOptions({ context, object, field });
                  return printed(columnType({ context, object, field, column }));
                },
              ] as const,
            ],
      ),
    ),
  );
  const parts = composites.flatMap((composite) =>
    composite.subFields.flatMap((subField) => {
      const { output } = subField;
      if (!output || output.kind === 'object') return [];
      return [
        [
          `${composite.name}.${subField.name}`,
          () => printed(partType({ context, composite, subField, output })),
        ] as const,
      ];
    }),
  );
  return new Map([...values, ...parts]);
}

function importOptions({
  context,
  object,
  field,
}: Parameters<typeof optionsOf>[0] & { readonly context: ModuleContext }) {
  const options = optionsOf({ context, object, field });
  const { from } = context.identifiers.object(object.nameSingular);
  if (options !== undefined) context.scope.type({ name: options, from });
}

function namedTypes(context: ModuleContext): ReadonlyMap<string, Lazy> {
  const { workspace, identifiers, scope } = context;
  const inputs = workspace.objects.flatMap(({ nameSingular, graphql: { type }, fields }) => {
    const names = identifiers.object(nameSingular);
    const imported = (name: string): string => scope.type({ name, from: names.from });
    const enums = fields.flatMap(({ name, columns }) =>
      columns.flatMap(({ output }): [string, Lazy][] => {
        const options = output.kind === 'enum' ? names.options.get(name) : undefined;
        return options === undefined ? [] : [[output.name, () => imported(options)]];
      }),
    );
    return [
      ...enums,
      [`${type}FilterInput`, () => `twenty.DocumentFilter<${imported(names.filter)}>`] as const,
      [`${type}CreateInput`, () => imported(names.createInput)] as const,
      [`${type}UpdateInput`, () => imported(names.updateInput)] as const,
      [`${type}OrderByInput`, () => imported(names.orderBy)] as const,
    ];
  });
  const enums = workspace.compositeEnums.map(
    ({ name }) => [name, () => scope.type({ name: identifiers.compositeEnum(name), from: COMPOSITES })] as const,
  );
  return new Map([...inputs, ...enums]);
}
