/** The module of the composites' parts, and of the fields that all objects have in common. */
import { stringLiteral, union } from '../../print/escape.js';
import { renderTemplate } from '../../print/templates.js';
import type { Composite, SubField } from '../../workspace/workspace.js';
import { compositeFacts, type CompositeFacts } from '../composites/composite-facts.js';
import { HEADER } from '../header.js';
import type { OutputFile } from '../output.js';
import type { ValidatorsContext } from './validator-options.js';
import { declareField, fieldCode, writtenOptions, type DeclaredField, type FieldOptions } from './declared-field.js';
import { moduleImports, type ModuleImports } from './module-imports.js';
import { modulePaths, type ModulePaths } from './module-paths.js';
import { customFields } from './object-fields.js';

/** A field list as the template places it. */
interface FieldListView {
  readonly name: string;
  readonly type: string;
  readonly fields: readonly string[];
}

interface Parts {
  readonly context: ValidatorsContext;
  readonly imports: ModuleImports;
  readonly paths: ModulePaths;
}

/** Renders it, not yet formatted; there is none where the workspace has no composites. */
export function compositesModule({
  context,
  common,
}: {
  readonly context: ValidatorsContext;
  readonly common: readonly DeclaredField[];
}): readonly OutputFile[] {
  const parts = { context, imports: moduleImports(), paths: modulePaths(context) };
  const lists = [
    ...context.workspace.composites.map((composite) => compositeList({ ...parts, composite })),
    ...commonList({ ...parts, common }),
  ];
  if (lists.length === 0) return [];
  const view = { header: HEADER, imports: parts.imports.lines(), lists };
  return [{ path: 'validators/composites.ts', content: renderTemplate({ name: 'validator-composites', view }) }];
}

function compositeList({ composite, ...parts }: Parts & { readonly composite: Composite }): FieldListView {
  const { context, imports, paths } = parts;
  const names = context.identifiers.composite(composite.name);
  const custom = composite.subFields
    .filter(({ output }) => output && context.config.scalars[output.name] !== undefined)
    .map(({ name }) => name);
  const type = (name: string) => imports.type({ name, from: paths.composites });
  const args = [type(names.type), type(names.input), ...(custom.length > 0 ? [union(custom)] : [])];
  return {
    name: names.fields,
    type: `${imports.type({ name: 'PartsOf', from: paths.fields })}<${args.join(', ')}>`,
    fields: compositeParts({ context, composite }).map((field) => code({ ...parts, field })),
  };
}

const code = ({ imports, paths, field }: Parts & { readonly field: DeclaredField }): string =>
  fieldCode({ field, imports, paths, optionsFrom: paths.composites, partsFrom: null });

function compositeParts({
  context,
  composite,
}: Pick<Parts, 'context'> & { readonly composite: Composite }): readonly DeclaredField[] {
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
  readonly context: ValidatorsContext;
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
function commonList({
  common,
  ...parts
}: Parts & { readonly common: readonly DeclaredField[] }): readonly FieldListView[] {
  const { context, imports, paths } = parts;
  const [object] = context.workspace.objects;
  if (!object || common.length === 0) return [];
  const { types, module } = context.identifiers.object(object.nameSingular);
  const shared = common.map(({ name }) => name);
  const custom = customFields({ context, object }).filter((name) => shared.includes(name));
  const args = [
    imports.type({ name: types, from: paths.object(module) }),
    shared.map(stringLiteral).join(' | '),
    ...(custom.length > 0 ? [union(custom)] : []),
  ];
  return [
    {
      name: 'commonFields',
      type: `${imports.type({ name: 'CommonFieldsOf', from: paths.fields })}<${args.join(', ')}>`,
      fields: common.map((field) => code({ ...parts, field })),
    },
  ];
}
