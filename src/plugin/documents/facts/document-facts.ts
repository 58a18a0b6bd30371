/** What rules for documents know of a workspace. */
import type { GraphQLSchema } from 'graphql';
import type { ServerMetadata } from '../../../twenty/server-metadata.js';
import { buildWorkspace } from '../../workspace/build.js';
import { rootFieldOf } from '../../workspace/schema-types.js';
import type { Composite, Operation, WorkspaceObject } from '../../workspace/workspace.js';
import { serverFactsOf, type ServerFacts } from './server-facts.js';

/**
 * What sends the documents: `$query` of the generated client, which does to a document what the server leaves undone, or
 * any client, which sends it as it is.
 */
export type Target = '$query' | 'any';

/** A root field of the schema that works on an object. */
export interface RootField {
  readonly object: WorkspaceObject;
  readonly operation: Operation;
}

/** What rules know. */
export interface DocumentFacts {
  readonly schema: GraphQLSchema;
  readonly target: Target;
  readonly server: ServerFacts;
  /** The object of a GraphQL type, such as `Person`; undefined for other types, and objects that the metadata does not have. */
  readonly objectOfType: (type: string) => WorkspaceObject | undefined;
  /** The object with a `nameSingular`. */
  readonly objectNamed: (nameSingular: string) => WorkspaceObject | undefined;
  readonly compositeNamed: (type: string) => Composite | undefined;
  /** What a root field does, by its name. */
  readonly rootField: (name: string) => RootField | undefined;
}

/** A workspace as it was read, and what sends the documents. */
export interface DocumentFactsParts {
  readonly schema: GraphQLSchema;
  readonly metadata: ServerMetadata;
  /** Default: `$query`. */
  readonly target?: Target | undefined;
}

/** Gathers the facts of a whole workspace: documents may ask for objects that no code is generated for. */
export const documentFacts = ({ target = '$query', ...source }: DocumentFactsParts): DocumentFacts => ({
  ...workspaceFacts(source),
  target,
});

type WorkspaceFacts = Omit<DocumentFacts, 'target'>;
type Source = Pick<DocumentFactsParts, 'schema' | 'metadata'>;

/** A linter asks once for each file and rule. */
const known = new WeakMap<Source['schema'], WorkspaceFacts & Pick<Source, 'metadata'>>();

function workspaceFacts({ schema, metadata }: Source): WorkspaceFacts {
  const before = known.get(schema);
  if (before?.metadata === metadata) return before;
  const facts = { ...gatheredFrom({ schema, metadata }), metadata };
  known.set(schema, facts);
  return facts;
}

function gatheredFrom({ schema, metadata }: Source): WorkspaceFacts {
  const { objects, composites } = buildWorkspace({ schema, metadata, config: { objects: {}, system: true } });
  const byType = new Map(objects.map((object) => [object.graphql.type, object]));
  const byName = new Map(objects.map((object) => [object.nameSingular, object]));
  const compositesByName = new Map(composites.map((composite) => [composite.name, composite]));
  const roots = new Map(
    objects.flatMap((object) =>
      object.operations.map((operation) => [rootFieldOf({ operation, ...object }), { object, operation }] as const),
    ),
  );
  return {
    schema,
    server: serverFactsOf(schema),
    objectOfType: (type) => byType.get(type),
    objectNamed: (nameSingular) => byName.get(nameSingular),
    compositeNamed: (type) => compositesByName.get(type),
    rootField: (name) => roots.get(name),
  };
}
