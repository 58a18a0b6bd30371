/** WORKSPACE.md: the data dictionary of a workspace. */
import type { Composite, Field, SubField, TypeRef, Workspace, WorkspaceObject } from '../../workspace/workspace.js';
import { markdownCode, markdownText } from '../../print/escape-markdown.js';
import { diagramsOf, type Diagram } from './docs-diagrams.js';
import { typeOfField } from '../view-context.js';

/** The view of the whole document. */
export interface DocsView {
  readonly summary: string;
  readonly objects: readonly ObjectDocs[];
  readonly diagrams: readonly (Diagram & { readonly heading: string })[];
  readonly composites: readonly CompositeDocs[];
}

interface ObjectDocs {
  readonly anchor: string;
  readonly heading: string;
  /** Its line in the list of objects. */
  readonly row: string;
  readonly facts: string;
  readonly description: string;
  readonly fields: readonly { readonly row: string }[];
  readonly options: readonly { readonly line: string }[];
}

interface CompositeDocs {
  readonly anchor: string;
  readonly name: string;
  readonly parts: readonly { readonly row: string }[];
}

/** Makes the view. */
export function docsView(workspace: Workspace): DocsView {
  const { objects, composites } = workspace;
  const custom = objects.filter(({ isCustom }) => isCustom).length;
  const fields = objects.reduce((sum, object) => sum + object.fields.length, 0);
  return {
    summary: `${objects.length} objects, ${custom} of them custom, with ${fields} fields.`,
    objects: objects.map((object) => objectDocs({ object, composites })),
    diagrams: diagramsOf(workspace).map((each) => ({
      ...each,
      heading: each.about === '' ? 'All links' : `Around ${linkTo(each.about)}${each.part}`,
    })),
    composites: composites.map(compositeDocs),
  };
}

const anchorOf = (name: string): string => name.replace(/\W/g, '');

const linkTo = (name: string): string => `[${markdownCode(name)}](#${anchorOf(name)})`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const kindOf = ({ isCustom, isSystem }: Pick<Field, 'isCustom' | 'isSystem'>): string =>
  isCustom ? 'custom' : isSystem ? 'system' : 'standard';

function objectDocs({
  object,
  composites,
}: {
  readonly object: WorkspaceObject;
  readonly composites: readonly Composite[];
}): ObjectDocs {
  const { nameSingular, namePlural, labelSingular, labelPlural, description, fields, unique } = object;
  const ways = unique.filter(({ name }) => name !== 'id').map(({ name }) => markdownCode(name));
  return {
    anchor: anchorOf(nameSingular),
    heading: `${markdownText(labelSingular)} ${markdownCode(nameSingular)}`,
    row: row([
      linkTo(nameSingular),
      markdownText(labelPlural),
      kindOf(object),
      String(fields.length),
      markdownText(description),
    ]),
    facts: [
      `${kindOf(object)} object, ${markdownCode(namePlural)} in the client`,
      ...(ways.length > 0 ? [`found by ${ways.join(', ')} as well as by id`] : []),
    ].join('; '),
    description: markdownText(description),
    fields: fields.map((field) => ({ row: fieldRow({ field, composites }) })),
    options: fields.filter(({ options }) => options.length > 0).map((field) => ({ line: optionsLine(field) })),
  };
}

function fieldRow({ field, composites }: { readonly field: Field; readonly composites: readonly Composite[] }): string {
  const note = typeOfField(field).note?.(field) ?? '';
  const isRequired = field.columns.some(({ create }) => create?.isNullable === false);
  const isReadOnly = field.columns.length > 0 && field.columns.every(({ create, update }) => !create && !update);
  const marks = [
    ...(field.isCustom ? ['custom'] : []),
    ...(isRequired ? ['required'] : []),
    ...(field.isUnique ? ['unique'] : []),
    ...(isReadOnly ? ['read only'] : []),
  ];
  return row([
    markdownCode(field.name),
    markdownText(field.label),
    typeInWords({ field, composites }),
    marks.join(', '),
    [markdownText(field.description), note].filter(Boolean).join(' '),
  ]);
}

/** The type of the server, and what it leads to or is made of. */
function typeInWords({
  field,
  composites,
}: {
  readonly field: Field;
  readonly composites: readonly Composite[];
}): string {
  const type = field.serverType ? markdownCode(field.serverType) : 'value';
  const links = field.relations.map(
    ({ name, kind, target }) =>
      `${kind === 'many' ? 'many' : 'one'} ${linkTo(target)}${field.relations.length > 1 ? ` as ${markdownCode(name)}` : ''}`,
  );
  const joinIds = field.columns.filter(({ isJoinId }) => isJoinId).map(({ name }) => markdownCode(name));
  if (links.length > 0)
    return [links.join(', '), ...(joinIds.length > 0 ? [`id in ${joinIds.join(', ')}`] : [])].join('; ');
  const parts = composites.find(({ name }) => field.columns.some(({ output }) => output.name === name));
  return parts ? `${type}: ${linkTo(parts.name)}` : type;
}

const optionsLine = ({ name, options }: Field): string =>
  `${markdownCode(name)}: ${options.map(({ value, label }) => `${markdownCode(value)} ${markdownText(label)}`).join(', ')}`;

const compositeDocs = ({ name, subFields }: Composite): CompositeDocs => ({
  anchor: anchorOf(name),
  name: markdownCode(name),
  parts: subFields.map((part) => ({ row: partRow(part) })),
});

const partRow = ({ name, output, input }: SubField): string =>
  row([markdownCode(name), output ? markdownCode(graphqlType(output)) : 'not read', input ? '' : 'read only']);

const graphqlType = ({ name, isList, isItemNullable, isNullable }: TypeRef): string =>
  `${isList ? `[${name}${isItemNullable ? '' : '!'}]` : name}${isNullable ? '' : '!'}`;
