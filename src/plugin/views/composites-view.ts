/** The module of the composites: types that fields are made of. */
import type { Composite, SubField } from '../workspace/workspace.js';
import { compositeFacts } from './composite-facts.js';
import { filterExpression } from './filter-expression.js';
import { member, type Member } from './member.js';
import { optionsView, type OptionsView } from './options-view.js';
import { orNull, readType, writeType } from './type-expression.js';
import type { CompositeIdentifiers } from './identifiers.js';
import type { ViewContext } from './view-context.js';
import { propertyKey, stringLiteral } from './escape.js';

/** One composite. */
export interface CompositeView {
  readonly names: CompositeIdentifiers;
  readonly record: readonly Member[];
  readonly input: readonly Member[];
  readonly filter: readonly Member[];
  readonly orderBy: readonly Member[];
  readonly select: readonly Member[];
  /** Name in the schema, as a literal. */
  readonly graphqlName: string;
  /** Its whole selection, as an object literal. */
  readonly fields: string;
}

/** Everything that `composites.hbs` places. */
export interface CompositesView {
  readonly enums: readonly OptionsView[];
  readonly composites: readonly CompositeView[];
}

/** Makes the view. */
export const compositesView = (context: ViewContext): CompositesView => ({
  enums: context.workspace.compositeEnums.map(({ name, values }) =>
    optionsView({
      name: context.identifiers.compositeEnum(name),
      doc: `Values of ${name.replace(/Enum$/, '')}.`,
      options: values.map((value, position) => ({ value, label: '', color: null, position })),
    }),
  ),
  composites: context.workspace.composites.map((composite) => compositeView({ context, composite })),
});

function compositeView({
  context,
  composite,
}: {
  readonly context: ViewContext;
  readonly composite: Composite;
}): CompositeView {
  const { identifiers, config } = context;
  const names = identifiers.composite(composite.name);
  const parts = { identifiers, scalars: config.scalars };
  const { parts: known } = compositeFacts({ context, composite });
  const itemsOf = ({ name, output }: SubField) => (output?.kind === 'scalar' ? known?.[name]?.items : undefined);
  const each = (make: (subField: SubField) => Member | null) =>
    composite.subFields.map(make).filter((made) => made !== null);
  return {
    names,
    record: each((subField) => {
      const { name, output } = subField;
      if (!output) return null;
      const type = readType({ ref: output, ...parts, items: itemsOf(subField) });
      return member({ name, type: orNull({ type, isNullable: output.isNullable }), isOptional: false });
    }),
    input: each((subField) => {
      const { name, input, output } = subField;
      if (!input) return null;
      const inner = output?.kind === 'object' ? output.name : undefined;
      const type = writeType({ ref: input, ...parts, items: itemsOf(subField), composite: inner });
      return member({ name, type: orNull({ type, isNullable: input.isNullable }), isOptional: input.isNullable });
    }),
    filter: each(({ name, filter, output }) => {
      const options = output?.kind === 'enum' ? identifiers.compositeEnum(output.name) : undefined;
      const type = filter && filterExpression({ filter, options, comparableOptions: false });
      return type ? member({ name, type, isOptional: true }) : null;
    }),
    orderBy: each(
      ({ name, orderBy }) => orderBy && member({ name, type: 'twenty.OrderByDirection', isOptional: true }),
    ),
    select: each(({ name, output }) => {
      if (!output) return null;
      const type = output.kind === 'object' ? `boolean | ${identifiers.composite(output.name).select}` : 'boolean';
      return member({ name, type, isOptional: true });
    }),
    graphqlName: stringLiteral(composite.name),
    fields: selectionLiteral({ context, composite }),
  };
}

/** `{ number: true }`, with the selections of composites in composites. */
function selectionLiteral({
  context,
  composite,
}: {
  readonly context: ViewContext;
  readonly composite: Composite;
}): string {
  const entries = composite.subFields.flatMap(({ name, output }) => {
    if (!output) return [];
    const nested =
      output.kind === 'object' ? context.workspace.composites.find((each) => each.name === output.name) : undefined;
    return [`${propertyKey(name)}: ${nested ? selectionLiteral({ context, composite: nested }) : 'true'}`];
  });
  return `{ ${entries.join(', ')} }`;
}
