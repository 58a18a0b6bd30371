/** Schema and metadata → Workspace. The schema decides what exists, the metadata says what it means. */
import type { GraphQLSchema } from 'graphql';
import type { GeneralOptions } from '../config.js';
import type { ServerMetadata, ServerObject } from '../../twenty/server-metadata.js';
import { aggregatesOf } from './aggregates.js';
import { chooseObjects } from './choose.js';
import { objectTypes } from './columns.js';
import { compositeEnumsOf, compositesOf } from './composites.js';
import { duplicateCriteriaOf } from './duplicate-criteria.js';
import { fieldsOf } from './fields.js';
import { pascalCase } from '../../twenty/graphql-names.js';
import { byText, sortedBy } from '../../twenty/order.js';
import { findManyArguments, graphqlNames, inputFields, operationsOf } from './schema-types.js';
import type { Operation, UniqueField, Workspace, WorkspaceObject } from './workspace.js';

/** What a workspace is built from. */
export interface WorkspaceParts {
  readonly schema: GraphQLSchema;
  readonly metadata: ServerMetadata;
  readonly config: Pick<GeneralOptions, 'objects' | 'system'>;
}

/** Builds the model; pure, and the same whatever order the server answered in. */
export function buildWorkspace({ schema, metadata, config }: WorkspaceParts): Workspace {
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const active = metadata.objects.filter((object) => object.isActive !== false);
  const named = active.flatMap((object) => {
    const graphql = graphqlNames({ schema, object });
    if (!graphql) warn(`${object.nameSingular}: the metadata has it, the GraphQL schema does not; left out`);
    return graphql ? [{ object, graphql }] : [];
  });
  const objectNames = new Map(metadata.objects.map((object) => [pascalCase(object.nameSingular), object]));
  const every = named.map(({ object, graphql }): WorkspaceObject => {
    const types = objectTypes({ schema, type: graphql.type });
    const fields = fieldsOf({ object, types, objects: objectNames, warn });
    const findMany = findManyArguments({ schema, graphql });
    const offered = operationsOf({ schema, graphql });
    const operations = object.writability == null ? offered : offered.filter((each) => READING.includes(each));
    return {
      ...describe(object),
      isCustom: object.isCustom === true,
      graphql,
      fields,
      operations,
      unique: uniqueFieldsOf({ schema, type: graphql.type }),
      duplicateCriteria: operations.includes('findDuplicates')
        ? duplicateCriteriaOf({ schema, object, fields, warn })
        : [],
      aggregates: aggregatesOf({ schema, type: graphql.type, fields }),
      lacks: findMany.includes('offset') ? [] : ['offset'],
      comparableOptions: findMany.includes('offset'),
    };
  });
  const objects = chooseObjects({ objects: sortedBy(every, (object) => object.nameSingular), config });
  const composites = compositesOf({ schema, objects });
  return {
    objects,
    composites,
    compositeEnums: compositeEnumsOf({ schema, composites }),
    warnings: warnings.sort(byText),
  };
}

/** What is left of an object whose records the API may not write. */
const READING: readonly Operation[] = ['findMany', 'findOne', 'groupBy', 'findDuplicates'];

const describe = (object: ServerObject) => ({
  nameSingular: object.nameSingular,
  namePlural: object.namePlural,
  labelSingular: object.labelSingular,
  labelPlural: object.labelPlural,
  description: object.description ?? '',
  isSystem: object.isSystem === true,
});

/** All unique indexes of an object stand in one input (not before 1.x). */
function uniqueFieldsOf({
  schema,
  type,
}: {
  readonly schema: GraphQLSchema;
  readonly type: string;
}): readonly UniqueField[] {
  const fields = Object.values(inputFields({ schema, type: `${type}WhereUniqueInput` }));
  const unique = fields.map((field) => {
    const named = String(field.type).replace(/!/g, '');
    return { name: field.name, subFields: Object.keys(inputFields({ schema, type: named })).sort(byText) };
  });
  return sortedBy(unique, (field) => field.name);
}
