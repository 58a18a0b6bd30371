/** The composites' part of the validators. */
import type { Composite } from '../../workspace/workspace.js';
import { compositeFacts, type CompositeFacts } from '../composites/composite-facts.js';
import { stringLiteral } from '../../print/escape.js';
import { printLiteral, type Literal } from '../../print/literal.js';
import { fieldsRows, rowLiteral, type FieldsRow, type ValidatedField } from './validator-fields.js';
import type { ValidatorsContext } from './validator-options.js';

/** One description that `validator-composites.hbs` places. */
export interface ValidatorCompositeView {
  readonly name: string;
  readonly fields: string;
}

/** Makes the views. What composites are made of comes first: descriptions are plain data, made in order. */
export function validatorComposites(context: ValidatorsContext): readonly ValidatorCompositeView[] {
  const { composites } = context.workspace;
  return inwardsFirst(composites).map((composite) => {
    const facts = compositeFacts({ context, composite });
    const fields = composite.subFields.flatMap((subField) => partOf({ context, subField, facts }));
    const further: readonly Literal[] = [
      ...(facts.primary ? [{ items: [{ code: "'primary'" }, { code: stringLiteral(facts.primary) }] }] : []),
      ...(facts.check ? [{ items: [{ code: "'check'" }, { code: `v.${facts.check}` }] }] : []),
    ];
    return fieldsConstant({
      name: context.identifiers.composite(composite.name).fields,
      rows: fieldsRows(fields).filter(({ head }) => isQueried(composite) || !QUERIES.includes(head)),
      further,
    });
  });
}

const QUERIES = [stringLiteral('unfiltered'), stringLiteral('unordered')];

/** Whether any part is filtered or ordered by: those of files are not. */
const isQueried = ({ subFields }: Composite): boolean =>
  subFields.some(({ filter, orderBy }) => filter !== null || orderBy !== null);

/** `export const name: v.Fields = fields;` */
export function fieldsConstant({
  name,
  rows,
  further = [],
}: {
  readonly name: string;
  readonly rows: readonly FieldsRow[];
  readonly further?: readonly Literal[];
}): ValidatorCompositeView {
  const literal = { items: [...rows.map(rowLiteral), ...further] };
  const column = `export const ${name}: v.Fields = `.length;
  return { name, fields: printLiteral({ literal, column, indent: 0 }) };
}

function partOf({
  context,
  subField: { name, output, input, filter, orderBy },
  facts,
}: {
  readonly context: ValidatorsContext;
  readonly subField: Composite['subFields'][number];
  readonly facts: CompositeFacts;
}): readonly ValidatedField[] {
  if (!output) return [];
  return [
    {
      name,
      output,
      filter,
      isOrdered: orderBy !== null,
      kind: output.kind === 'scalar' ? facts.parts?.[name]?.kind : undefined,
      options: output.kind === 'enum' ? `own.${context.identifiers.compositeEnum(output.name)}` : '',
      composite: output.kind === 'object' ? context.identifiers.composite(output.name).fields : '',
      comparableOptions: false,
      dateKinds: 'v',
      isNullableAsRead: output.isNullable,
      isNullableAsWritten: input?.isNullable !== false,
      isRequired: input?.isNullable === false,
      isWritten: input !== null,
      isUpdated: true,
    },
  ];
}

function inwardsFirst(composites: readonly Composite[]): readonly Composite[] {
  const placed = new Set<Composite>();
  const place = (composite: Composite): void => {
    if (placed.has(composite)) return;
    for (const { output } of composite.subFields) {
      const inner = composites.find(({ name }) => name === output?.name);
      if (inner && inner !== composite) place(inner);
    }
    placed.add(composite);
  };
  composites.forEach(place);
  return [...placed];
}
