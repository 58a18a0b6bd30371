import type { ServerMetadata, ServerRelation } from '../../../twenty/server-metadata.js';

/** What every version of the server asks of a name, and what file names, identifiers and property keys are made from. */
const NAME = /^[a-z][A-Za-z0-9]{0,62}$/;

/** Longer ones are cut where they are shown. */
const SHOWN = 80;

/** The names of a workspace that no server accepts, quoted, each with what it is the name of. */
export function wrongNames({ objects }: ServerMetadata): readonly string[] {
  const named = objects.flatMap((object) => [
    { of: 'an object', name: object.nameSingular },
    { of: 'an object in the plural', name: object.namePlural },
    ...object.fieldsList.flatMap((field) => [
      { of: `a field of ${object.nameSingular.slice(0, SHOWN)}`, name: field.name },
      ...[field.relation, ...(field.morphRelations ?? [])].flatMap((relation) => (relation ? endsOf(relation) : [])),
    ]),
  ]);
  const wrong = named.filter(({ name }) => !NAME.test(name));
  return [...new Set(wrong.map(({ of, name }) => `${JSON.stringify(name.slice(0, SHOWN))} (${of})`))];
}

/** The field on the other side of a relation is not always known; its name is empty then. */
const endsOf = ({ targetObjectMetadata, targetFieldMetadata }: ServerRelation) => [
  { of: 'an object that a relation leads to', name: targetObjectMetadata.nameSingular },
  { of: 'an object that a relation leads to, in the plural', name: targetObjectMetadata.namePlural },
  ...(targetFieldMetadata.name === ''
    ? []
    : [{ of: 'a field that a relation leads to', name: targetFieldMetadata.name }]),
];
