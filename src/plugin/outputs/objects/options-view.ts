/** The options of a select field, as an object of constants and a type. */
import type { Option, WorkspaceObject } from '../../workspace/workspace.js';
import { saysMore } from '../says-more.js';
import { constant, typeAlias } from '../../print/declarations.js';
import { openObjectLiteral, text } from '../../print/expressions.js';
import { writtenType } from '../../print/types.js';
import type { ViewContext } from '../view-context.js';

/** The declarations of the options of all fields of an object that have some. */
export function optionsOfFields({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): readonly string[] {
  const names = context.identifiers.object(object.nameSingular).options;
  return object.fields.flatMap((field) => {
    const name = names.get(field.name);
    return name
      ? [optionsDeclarations({ name, doc: `${object.labelSingular}: ${field.label}`, options: field.options })]
      : [];
  });
}

/** The declarations of one set of options: the constants and their type, which share a name. */
export const optionsDeclarations = ({
  name,
  doc,
  options,
}: {
  readonly name: string;
  readonly doc: string;
  readonly options: readonly Option[];
}): string =>
  [
    constant({
      doc: [doc],
      name,
      value: openObjectLiteral(
        options.map(({ value, label }) => ({
          doc: saysMore({ text: label, name: value }) ? [label] : [],
          key: value,
          value: text(value),
        })),
      ),
      isConst: true,
    }),
    typeAlias({ name, type: writtenType(`(typeof ${name})[keyof typeof ${name}]`) }),
  ].join('\n');
