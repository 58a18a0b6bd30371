/** The composites' part of the validators. */
import type { Composite, Workspace } from '../workspace/workspace.js';
import type { ValidatorFacts } from '../fields/field-type.js';
import { property } from './meta-view.js';
import { fieldsLiteral } from './validator-fields.js';
import { typeOfField, type ViewContext } from './view-context.js';

/** One composite that `validator-composites.hbs` places. */
export interface ValidatorCompositeView {
  readonly name: string;
  /** Entries of the description, a whole property each. */
  readonly fields: readonly string[];
}

/** Makes the views. What composites are made of comes first: descriptions are plain data, made in order. */
export function validatorComposites(context: ViewContext): readonly ValidatorCompositeView[] {
  return inwardsFirst(context.workspace.composites).map((composite) => {
    const facts = factsOf({ workspace: context.workspace, composite });
    const { entries } = fieldsLiteral({
      fields: composite.subFields.flatMap(({ name, output, input, filter, orderBy }) => {
        if (!output) return [];
        return [
          {
            name,
            output,
            filter,
            isOrdered: orderBy !== null,
            kind: output.kind === 'scalar' ? facts.parts?.[name] : undefined,
            options: output.kind === 'enum' ? `own.${context.identifiers.compositeEnum(output.name)}` : '',
            composite: output.kind === 'object' ? context.identifiers.composite(output.name).fields : '',
            comparableOptions: false,
            isNullableAsRead: output.isNullable,
            isNullableAsWritten: input?.isNullable !== false,
            isRequired: input?.isNullable === false,
            isWritten: input !== null,
            isUpdated: true,
          },
        ];
      }),
      further: facts.check ? [{ key: 'check', value: { code: `v.${facts.check}` } }] : [],
    });
    return {
      name: context.identifiers.composite(composite.name).fields,
      fields: entries.map((entry) => property({ ...entry, indent: 2 })),
    };
  });
}

/** What the field type says whose values are of that composite. */
function factsOf({
  workspace,
  composite,
}: {
  readonly workspace: Workspace;
  readonly composite: Composite;
}): ValidatorFacts {
  const fields = workspace.objects.flatMap((object) => object.fields);
  const field = fields.find(({ columns }) => columns.some(({ output }) => output.name === composite.name));
  return (field && typeOfField(field).validator) ?? {};
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
