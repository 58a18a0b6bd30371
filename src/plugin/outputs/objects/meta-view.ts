/** What forms and tables need to know of an object: labels, options, limits. */
import type { Field, WorkspaceObject } from '../../workspace/workspace.js';
import { propertyKey, stringLiteral } from '../../print/escape.js';
import { printEntry, type Literal, type LiteralEntry } from '../../print/literal.js';

/** The object's facts, a whole property each. */
export interface MetaView {
  readonly head: readonly string[];
  readonly fields: readonly string[];
}

/** Makes the view. */
export const metaView = (object: WorkspaceObject): MetaView => ({
  head: entries({
    nameSingular: object.nameSingular,
    namePlural: object.namePlural,
    labelSingular: object.labelSingular,
    labelPlural: object.labelPlural,
    description: object.description,
    isCustom: object.isCustom,
  }).map((entry) => printEntry({ ...entry, indent: 2 })),
  fields: object.fields.map((field) =>
    printEntry({ key: propertyKey(field.name), value: { entries: fieldMeta(field) }, indent: 4 }),
  ),
});

function fieldMeta(field: Field): readonly LiteralEntry[] {
  const limit = field.settings['maxNumberOfValues'];
  const facts = entries({
    type: field.serverType || 'UNKNOWN',
    label: field.label,
    description: field.description,
    isCustom: field.isCustom,
    isRequired: field.columns.some(({ create }) => create?.isNullable === false),
    isUnique: field.isUnique,
    maxNumberOfValues: typeof limit === 'number' ? limit : undefined,
    joinId: field.columns.find(({ isJoinId }) => isJoinId)?.name,
    relatesTo: field.relations.length > 0 ? field.relations.map(({ target }) => target).join(' ') : undefined,
  });
  if (field.options.length === 0) return facts;
  const items = field.options.map(({ value, label, color }): Literal => ({
    entries: entries({ value, label, color: color ?? undefined }),
  }));
  return [...facts, { key: 'options', value: { items } }];
}

/** What is false, empty or unknown is left out. */
const entries = (facts: Readonly<Record<string, string | number | boolean | undefined>>): readonly LiteralEntry[] =>
  Object.entries(facts)
    .filter(([, value]) => value !== undefined && value !== '' && value !== false)
    .map(([key, value]) => ({
      key,
      value: { code: typeof value === 'string' ? stringLiteral(value) : String(value) },
    }));
