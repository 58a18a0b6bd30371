import type { ObjectChange, ObjectName, SeveralChangesArguments } from './changes/change-types.js';
import type { GeneralOperations } from './general-object.js';
import type { CallOptions, ClientOptions } from './options.js';

/** What a client has besides its objects. */
export interface ClientMembers {
  /**
   * Sends a query or mutation of your own and returns its `data`, as GraphQL has it. The client does what a 2.x server
   * leaves out for records: it fills in the defaults of variables, resolves `@include` and `@skip`, restores aliases, and
   * selects what duplicates are found by. It refuses what it cannot do. Only the types of your document check which fields
   * there are.
   */
  $query<Data = unknown, Variables extends object = { [name: string]: unknown }>(
    document: QueryDocument<Data, Variables>,
    variables?: Variables,
    options?: QueryOptions,
  ): Promise<Data>;
  /** Searches the text of all searchable objects, best match first. */
  $search(args: SearchArguments): Promise<SearchResult>;
  /**
   * The changes of several objects, as `changes` of each of them: whole records, one object after the other. Name those
   * first that others link to.
   */
  $changes<const Name extends ObjectName<this>>(
    args: SeveralChangesArguments<Name>,
  ): AsyncGenerator<ObjectChange<this, Name>, void, undefined>;
  /** A number that rises with every change of the workspace's data model. */
  $metadataVersion(options?: CallOptions): Promise<number>;
  /**
   * The object that has this name, singular or plural, where it is known only at run time; throws
   * `TwentyValidationError` if there is none.
   */
  $object(name: string): GeneralOperations;
  /** A client that differs in these options; both share limits. */
  $with(options: ClientOptions): this;
}

/** Where to send a query of your own. */
export interface QueryOptions extends CallOptions {
  /** `/metadata` for the data model, webhooks and files; default: `/graphql`. */
  path?: '/graphql' | '/metadata';
}

/** A GraphQL document: text, or what graphql-codegen, gql.tada and others make of it (TypedDocumentNode). */
export type QueryDocument<Data, Variables> =
  string | (object & { readonly __apiType?: (variables: Variables) => Data });

export interface SearchArguments extends CallOptions {
  text: string;
  /** Only these objects, by their singular names. */
  objects?: readonly string[];
  /** At most 100, which is the default. */
  limit?: number;
  /** A cursor: `pageInfo.endCursor` of the page before. */
  after?: string;
}

export interface SearchResult {
  hits: SearchHit[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** A record that was found, by object and id. */
export interface SearchHit {
  recordId: string;
  /** The object's singular name. */
  objectNameSingular: string;
  label: string;
}
