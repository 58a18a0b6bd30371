/** The module of the composites: types that fields are made of. */
import type { Composite, SubField, TypeRef } from '../../workspace/workspace.js';
import { compositeData } from './composite-data.js';
import { compositeFacts } from './composite-facts.js';
import { constant, interfaceDeclaration, type InterfaceMember } from '../../print/declarations.js';
import { dataExpression } from '../../print/expressions.js';
import { unionType, type TypeNode } from '../../print/types.js';
import { filterExpression } from '../objects/filter-expression.js';
import { optionsDeclarations } from '../objects/options-view.js';
import { orNull, readType, writeType } from '../objects/type-expression.js';
import type { ModuleContext } from '../view-context.js';

/** One composite, as whole declarations. */
export interface CompositeView {
  readonly record: string;
  readonly input: string;
  readonly filter: string;
  readonly orderBy: string;
  readonly select: string;
  /** Name in the schema, and whole selection. */
  readonly description: string;
}

/** Everything that `composites.hbs` places. */
export interface CompositesView {
  readonly enums: readonly string[];
  readonly composites: readonly CompositeView[];
}

/** Makes the view. */
export const compositesView = (context: ModuleContext): CompositesView => ({
  enums: context.workspace.compositeEnums.map(({ name, values }) =>
    optionsDeclarations({
      name: context.identifiers.compositeEnum(name),
      doc: `Values of ${name.replace(/Enum$/, '')}.`,
      options: values.map((value, position) => ({ value, label: '', color: null, position })),
    }),
  ),
  composites: context.workspace.composites.map((composite) => compositeView({ context, composite })),
});

interface Parts {
  readonly context: ModuleContext;
  readonly composite: Composite;
}

function compositeView({ context, composite }: Parts): CompositeView {
  const names = context.identifiers.composite(composite.name);
  const declare = (name: string, make: (subField: SubField) => InterfaceMember | null): string =>
    interfaceDeclaration({ name, members: composite.subFields.map(make).filter((made) => made !== null) });
  return {
    record: declare(names.type, readMember({ context, composite })),
    input: declare(names.input, writtenMember({ context, composite })),
    filter: declare(names.filter, ({ name, filter, output }) => {
      const options = output?.kind === 'enum' ? context.identifiers.compositeEnum(output.name) : undefined;
      const type = filter && filterExpression({ filter, options, comparableOptions: false });
      return type ? { name, type, isOptional: true } : null;
    }),
    orderBy: declare(
      names.orderBy,
      ({ name, orderBy }) => orderBy && { name, type: 'twenty.OrderByDirection', isOptional: true },
    ),
    select: declare(names.select, ({ name, output }) => {
      if (!output) return null;
      const inner = output.kind === 'object' ? [context.identifiers.composite(output.name).select] : [];
      return { name, type: unionType(['boolean', ...inner]), isOptional: true };
    }),
    description: descriptionOf({ context, composite }),
  };
}

/** Type of the items of a part that is a list in JSON, as its field type says. */
const itemsIn = (parts: Parts) => {
  const { parts: known } = compositeFacts(parts);
  return ({ name, output }: SubField) => (output?.kind === 'scalar' ? known?.[name]?.items : undefined);
};

function readMember(parts: Parts): (subField: SubField) => InterfaceMember | null {
  return (subField) => {
    const { name, output } = subField;
    return (
      output && {
        name,
        type: orNull({ type: partType({ ...parts, subField, output }), isNullable: output.isNullable }),
      }
    );
  };
}

/** Type of a part as read, without null. */
export function partType({
  subField,
  output,
  ...parts
}: Parts & { readonly subField: SubField; readonly output: TypeRef }): TypeNode {
  const { identifiers, scope, config } = parts.context;
  return readType({ ref: output, identifiers, scope, scalars: config.scalars, items: itemsIn(parts)(subField) });
}

function writtenMember(parts: Parts): (subField: SubField) => InterfaceMember | null {
  const itemsOf = itemsIn(parts);
  const { identifiers, scope, config } = parts.context;
  return (subField) => {
    const { name, input, output } = subField;
    if (!input) return null;
    const composite = output?.kind === 'object' ? output.name : undefined;
    const items = itemsOf(subField);
    const type = writeType({ ref: input, identifiers, scope, scalars: config.scalars, items, composite });
    return { name, type: orNull({ type, isNullable: input.isNullable }), isOptional: input.isNullable };
  };
}

const descriptionOf = ({ context, composite }: Parts): string =>
  constant({
    name: context.identifiers.composite(composite.name).description,
    type: 'twenty.CompositeDescription',
    value: dataExpression(compositeData({ workspace: context.workspace, composite })),
  });
