/** The options of a select field, as an object of constants and a type. */
import type { Option, WorkspaceObject } from '../../workspace/workspace.js';
import { docComment, propertyKey, stringLiteral } from '../../print/escape.js';
import { saysMore } from '../says-more.js';
import { typeAlias } from '../../print/layout.js';
import type { ViewContext } from '../view-context.js';

/** One set of options. */
export interface OptionsView {
  readonly doc: string;
  readonly name: string;
  /** The declaration of the type. */
  readonly type: string;
  readonly entries: readonly { readonly doc: string; readonly key: string; readonly value: string }[];
}

/** Options of all fields of an object that have some. */
export function optionsViews({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): readonly OptionsView[] {
  const names = context.identifiers.object(object.nameSingular).options;
  return object.fields.flatMap((field) => {
    const name = names.get(field.name);
    return name ? [optionsView({ name, doc: `${object.labelSingular}: ${field.label}`, options: field.options })] : [];
  });
}

/** Makes one set. */
export const optionsView = ({
  name,
  doc,
  options,
}: {
  readonly name: string;
  readonly doc: string;
  readonly options: readonly Option[];
}): OptionsView => ({
  doc: docComment([doc]),
  name,
  type: typeAlias({ name, type: `(typeof ${name})[keyof typeof ${name}]` }),
  entries: options.map((option) => ({
    doc: saysMore({ text: option.label, name: option.value }) ? docComment([option.label]) : '',
    key: propertyKey(option.value),
    value: stringLiteral(option.value),
  })),
});
