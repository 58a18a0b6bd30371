/** What forms and tables need to know of an object, as data: labels, options, limits. */
import type { Field, WorkspaceObject } from '../../workspace/workspace.js';
import { entriesOf } from './without-empty.js';

/** What is known of an object for people; as `ObjectMeta` of the runtime. */
export type MetaData = {
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular: string;
  readonly labelPlural: string;
  readonly description?: string;
  readonly isCustom?: boolean;
  readonly fields: Readonly<Record<string, FieldMetaData>>;
};

/** As `FieldMeta` of the runtime. */
export type FieldMetaData = {
  readonly type: string;
  readonly label: string;
  readonly description?: string;
  readonly isCustom?: boolean;
  readonly isRequired?: boolean;
  readonly isUnique?: boolean;
  readonly maxNumberOfValues?: number;
  readonly joinId?: string;
  readonly relatesTo?: string;
  readonly options?: readonly { readonly value: string; readonly label: string; readonly color?: string }[];
};

/** The facts of an object for people. What is false, empty or unknown is left out. */
export const metaData = (object: WorkspaceObject): MetaData => ({
  nameSingular: object.nameSingular,
  namePlural: object.namePlural,
  labelSingular: object.labelSingular,
  labelPlural: object.labelPlural,
  ...(object.description ? { description: object.description } : {}),
  ...(object.isCustom ? { isCustom: true } : {}),
  fields: entriesOf(object.fields.map((field) => [field.name, fieldMeta(field)])) ?? {},
});

function fieldMeta(field: Field): FieldMetaData {
  const limit = field.settings['maxNumberOfValues'];
  const joinId = field.columns.find(({ isJoinId }) => isJoinId)?.name;
  return {
    type: field.serverType || 'UNKNOWN',
    label: field.label,
    ...(field.description ? { description: field.description } : {}),
    ...(field.isCustom ? { isCustom: true } : {}),
    ...(field.columns.some(({ create }) => create?.isNullable === false) ? { isRequired: true } : {}),
    ...(field.isUnique ? { isUnique: true } : {}),
    ...(typeof limit === 'number' ? { maxNumberOfValues: limit } : {}),
    ...(joinId ? { joinId } : {}),
    ...(field.relations.length > 0 ? { relatesTo: field.relations.map(({ target }) => target).join(' ') } : {}),
    ...(field.options.length > 0
      ? { options: field.options.map(({ value, label, color }) => ({ value, label, ...(color ? { color } : {}) })) }
      : {}),
  };
}
