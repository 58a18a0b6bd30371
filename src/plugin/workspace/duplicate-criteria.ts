/** What the server compares to find duplicates, as the client selects it. */
import type { GraphQLSchema } from 'graphql';
import { byText } from '../../twenty/order.js';
import type { ServerObject } from '../../twenty/server-metadata.js';
import { capitalise } from '../../twenty/graphql-names.js';
import { outputFields } from './schema-types.js';
import type { Field } from './workspace.js';

/** The columns of all criteria, `nameFirstName` as `name.firstName`; one that no field has is warned of. */
export function duplicateCriteriaOf({
  schema,
  object,
  fields,
  warn,
}: {
  readonly schema: GraphQLSchema;
  readonly object: ServerObject;
  readonly fields: readonly Field[];
  readonly warn: (message: string) => void;
}): readonly string[] {
  const paths = new Map(
    fields
      .flatMap(({ columns }) => columns)
      .flatMap(({ name, output }): readonly (readonly [column: string, path: string])[] => {
        if (output.kind !== 'object') return [[name, name]];
        const parts = Object.keys(outputFields({ schema, type: output.name }));
        return parts.map((part) => [name + capitalise(part), `${name}.${part}`]);
      }),
  );
  const columns = new Set((object.duplicateCriteria ?? []).flat());
  return [...columns].sort(byText).flatMap((column) => {
    const path = paths.get(column);
    if (path === undefined)
      warn(
        `${object.nameSingular}.${column}: duplicates are told by it, but no field has it; findDuplicates finds less`,
      );
    return path ?? [];
  });
}
