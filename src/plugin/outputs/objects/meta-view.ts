/** What forms and tables need to know of an object: labels, options, limits. */
import type { Field, WorkspaceObject } from '../../workspace/workspace.js';
import { constant } from '../../print/declarations.js';
import { listLiteral, objectLiteral, openObjectLiteral, text, type KeyedEntry } from '../../print/expressions.js';

/** The declaration of the object's facts. */
export const metaDeclaration = ({
  name,
  object,
}: {
  readonly name: string;
  readonly object: WorkspaceObject;
}): string =>
  constant({
    name,
    value: openObjectLiteral([
      ...entries({
        nameSingular: object.nameSingular,
        namePlural: object.namePlural,
        labelSingular: object.labelSingular,
        labelPlural: object.labelPlural,
        description: object.description,
        isCustom: object.isCustom,
      }),
      {
        key: 'fields',
        value: openObjectLiteral(
          object.fields.map((field) => ({ key: field.name, value: objectLiteral(fieldMeta(field)) })),
        ),
      },
    ]),
    isConst: true,
  });

function fieldMeta(field: Field): readonly KeyedEntry[] {
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
  const options = field.options.map(({ value, label, color }) =>
    objectLiteral(entries({ value, label, color: color ?? undefined })),
  );
  return [...facts, { key: 'options', value: listLiteral(options) }];
}

/** What is false, empty or unknown is left out. */
const entries = (facts: Readonly<Record<string, string | number | boolean | undefined>>): readonly KeyedEntry[] =>
  Object.entries(facts)
    .filter(([, value]) => value !== undefined && value !== '' && value !== false)
    .map(([key, value]) => ({ key, value: typeof value === 'string' ? text(value) : String(value) }));
