/** What forms and tables need to know of an object: labels, options, limits. */
import type { Field, WorkspaceObject } from '../workspace/workspace.js';
import { propertyKey, stringLiteral } from './escape.js';

/** The object's facts, as code. */
export interface MetaView {
  readonly head: string;
  readonly fields: readonly { readonly key: string; readonly value: string }[];
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
  }),
  fields: object.fields.map((field) => ({ key: propertyKey(field.name), value: `{ ${fieldMeta(field)} }` })),
});

function fieldMeta(field: Field): string {
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
  const options = field.options.map(
    ({ value, label, color }) => `{ ${entries({ value, label, color: color ?? undefined })} }`,
  );
  return `${facts}, options: [${options.join(', ')}]`;
}

/** What is false, empty or unknown is left out; `isCustom` of an object and `label` always say something. */
const entries = (facts: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(facts)
    .filter(([, value]) => value !== undefined && value !== '' && value !== false)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? stringLiteral(value) : String(value)}`)
    .join(', ');
