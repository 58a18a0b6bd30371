/** The module of the composites' parts, and of the fields that all objects have in common. */
import { constant } from '../../print/declarations.js';
import { functionExpression, openObjectLiteral } from '../../print/expressions.js';
import { literalUnion, typeReference, type TypeNode } from '../../print/types.js';
import type { Composite, SubField } from '../../workspace/workspace.js';
import { compositeFacts, type CompositeFacts } from '../composites/composite-facts.js';
import { COMPOSITES } from '../identifiers.js';
import { renderModule } from '../module.js';
import type { OutputFile } from '../output.js';
import { declareField, fieldEntry, writtenOptions, type DeclaredField, type FieldOptions } from './declared-field.js';
import { customFields } from './object-fields.js';
import type { ViewContext } from '../view-context.js';
import { runtimeModules } from './runtime-modules.js';
import { COMPOSITE_FIELDS, type ValidatorModuleContext, type ValidatorsContext } from './validator-options.js';

interface Parts {
  readonly context: ValidatorModuleContext;
}

/** Renders it; there is none where the workspace has no composites. */
export function compositesModule({
  context,
  common,
}: {
  readonly context: ValidatorsContext;
  readonly common: readonly DeclaredField[];
}): readonly OutputFile[] {
  const { composites } = context.workspace;
  if (composites.length === 0 && common.length === 0) return [];
  return [
    renderModule({
      module: COMPOSITE_FIELDS,
      template: 'validator-composites',
      namespaces: {},
      context,
      view: (inModule) => ({
        lists: [
          ...composites.map((composite) => compositeList({ context: inModule, composite })),
          ...commonList({ context: inModule, common }),
        ],
      }),
    }),
  ];
}

/** `export const name = (): Type<…> => ({ … });` */
function fieldList({
  context,
  name,
  type,
  typeArguments,
  fields,
}: Parts & {
  readonly name: string;
  /** The type of the runtime that the list is checked against. */
  readonly type: string;
  readonly typeArguments: readonly TypeNode[];
  readonly fields: readonly DeclaredField[];
}): string {
  const checked = context.scope.type({ name: type, from: runtimeModules(context).fields });
  return constant({
    name,
    value: functionExpression({
      returns: typeReference(checked, typeArguments),
      result: openObjectLiteral(fields.map((field) => fieldEntry({ field, context, optionsFrom: COMPOSITES }))),
    }),
  });
}

function compositeList({ composite, context }: Parts & { readonly composite: Composite }): string {
  const { type, input, fields, from } = context.identifiers.composite(composite.name);
  const custom = composite.subFields
    .filter(({ output }) => output && context.config.scalars[output.name] !== undefined)
    .map(({ name }) => name);
  return fieldList({
    context,
    name: fields,
    type: 'PartsOf',
    typeArguments: [
      context.scope.type({ name: type, from }),
      context.scope.type({ name: input, from }),
      ...(custom.length > 0 ? [literalUnion(custom)] : []),
    ],
    fields: compositeParts({ context, composite }),
  });
}

/** The parts of a composite, sorted by name. */
export function compositeParts({
  context,
  composite,
}: {
  readonly context: ViewContext;
  readonly composite: Composite;
}): readonly DeclaredField[] {
  const facts = compositeFacts({ context, composite });
  // Parts of files are neither filtered nor ordered by, which need not be said of each.
  const isQueried = composite.subFields.some(({ filter, orderBy }) => filter !== null || orderBy !== null);
  return composite.subFields.flatMap((subField) => {
    const field = partOf({ context, subField, facts });
    if (!field) return [];
    const { filterable: _filterable, sortable: _sortable, ...options } = field.options;
    return [isQueried ? field : { ...field, options }];
  });
}

function partOf({
  context: { identifiers },
  subField: { name, output, input, filter, orderBy },
  facts: { parts, primary },
}: {
  readonly context: ViewContext;
  readonly subField: SubField;
  readonly facts: CompositeFacts;
}): DeclaredField | null {
  if (!output) return null;
  const validator = output.kind === 'scalar' ? parts?.[name]?.validator : undefined;
  const options: FieldOptions = {
    ...writtenOptions({
      isNullableAsRead: output.isNullable,
      isNullableAsWritten: input?.isNullable !== false,
      isRequired: input?.isNullable === false,
      isWritten: input !== null,
      isUpdated: true,
    }),
    ...(primary === name ? { primary: true } : {}),
    ...(orderBy === null ? { sortable: false } : {}),
  };
  const value = {
    name,
    output,
    filter,
    fieldType: validator ? { validator } : {},
    comparableOptions: false,
    optionsName: output.kind === 'enum' ? identifiers.compositeEnum(output.name) : '',
    partsName: output.kind === 'object' ? identifiers.composite(output.name).fields : '',
  };
  return declareField(value, options);
}

/** What all objects have in common, checked against the types of the first. */
function commonList({ context, common }: Parts & { readonly common: readonly DeclaredField[] }): readonly string[] {
  const [object] = context.workspace.objects;
  if (!object || common.length === 0) return [];
  const { types, from } = context.identifiers.object(object.nameSingular);
  const shared = common.map(({ name }) => name);
  const custom = customFields({ context, object }).filter((name) => shared.includes(name));
  return [
    fieldList({
      context,
      name: 'commonFields',
      type: 'CommonFieldsOf',
      typeArguments: [
        context.scope.type({ name: types, from }),
        literalUnion(shared),
        ...(custom.length > 0 ? [literalUnion(custom)] : []),
      ],
      fields: common,
    }),
  ];
}
