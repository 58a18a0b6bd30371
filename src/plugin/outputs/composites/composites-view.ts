/** The module of the composites: types that fields are made of. */
import type { Composite, SubField, Workspace } from '../../workspace/workspace.js';
import { filterKindOf } from '../../fields/filters.js';
import { compositeFacts } from './composite-facts.js';
import { filterExpression } from '../objects/filter-expression.js';
import { filterFactsLiteral, type FilteredValue } from '../objects/filter-facts-view.js';
import { printLiteral, type Literal } from '../../print/literal.js';
import { member, type Member } from '../../print/member.js';
import { optionsView, type OptionsView } from '../objects/options-view.js';
import { orNull, readType, writeType } from '../objects/type-expression.js';
import type { CompositeIdentifiers } from '../identifiers.js';
import type { ViewContext } from '../view-context.js';
import { propertyKey, stringLiteral } from '../../print/escape.js';

/** One composite. */
export interface CompositeView {
  readonly names: CompositeIdentifiers;
  readonly record: readonly Member[];
  readonly input: readonly Member[];
  readonly filter: readonly Member[];
  readonly orderBy: readonly Member[];
  readonly select: readonly Member[];
  /** The declaration of its description: name in the schema, and whole selection. */
  readonly description: string;
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
    description: descriptionOf({ name: names.description, composite, context }),
  };
}

interface Described {
  readonly name: string;
  readonly composite: Composite;
  readonly context: ViewContext;
}

function descriptionOf({ name, composite, context }: Described): string {
  const head = `export const ${name}: twenty.CompositeDescription = `;
  const filters = filterFactsLiteral(filteredParts({ composite, context }));
  const { primary, takesNull, emptiedBy } = compositeFacts({ context, composite });
  const entries = [
    { key: 'name', value: { code: stringLiteral(composite.name) } },
    { key: 'fields', value: selectionLiteral({ composite, workspace: context.workspace }) },
    ...(primary ? [{ key: 'primary', value: { code: stringLiteral(primary) } }] : []),
    ...(takesNull ? [{ key: 'takesNull', value: { code: 'true' } }] : []),
    ...(emptiedBy ? [{ key: 'emptiedBy', value: { code: stringLiteral(emptiedBy) } }] : []),
    ...(filters ? [{ key: 'filters', value: filters }] : []),
  ];
  return `${head}${printLiteral({ literal: { entries }, column: head.length, indent: 0 })};`;
}

function filteredParts({ composite, context }: Omit<Described, 'name'>): readonly FilteredValue[] {
  const { parts } = compositeFacts({ context, composite });
  // What older servers do to the case of a value is not known.
  const isMeasured = context.workspace.objects.every(({ lacks }) => lacks.length === 0);
  return composite.subFields.flatMap(({ name, filter }) => {
    if (!filter) return [];
    const kind = filterKindOf(filter.name);
    const isLowerCase = isMeasured && parts?.[name]?.isLowerCase === true;
    // To the schema, a list within a composite is JSON.
    return [{ name, kind: kind === 'rawJson' ? 'array' : kind, isLowerCase }];
  });
}

interface Selected {
  readonly composite: Composite;
  readonly workspace: Workspace;
}

/** `{ number: true }`, with the selections of composites in composites. */
const selectionLiteral = ({ composite, workspace }: Selected): Literal => ({
  entries: composite.subFields.flatMap(({ name, output }) => {
    if (!output) return [];
    const nested = workspace.composites.find((each) => output.kind === 'object' && each.name === output.name);
    const value = nested ? selectionLiteral({ composite: nested, workspace }) : { code: 'true' };
    return [{ key: propertyKey(name), value }];
  }),
});
