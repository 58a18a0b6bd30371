import type { ClientMembers } from '../client/client-members.js';

/** A JSON Schema (draft 2020-12), as far as tools use it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: JsonSchema };
}

/** What a caller may count on. */
export interface ToolAnnotations {
  /** It changes nothing. */
  readonly readOnly: boolean;
  /** It may overwrite or remove what is there. */
  readonly destructive: boolean;
  /** A second call with the same arguments changes nothing more. */
  readonly idempotent: boolean;
}

/** How a tool is called. */
export interface ToolCallOptions {
  /** Ends the call; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a tool answers, as JSON: `outputSchema` describes it. */
export interface ToolAnswer {
  readonly [name: string]: unknown;
}

/** A tool, for any framework. Only `execute` reaches the server. */
export interface Tool {
  /** At most 64 letters, digits and `_`. */
  readonly name: string;
  readonly title: string;
  /** Made of names and labels of the data model, never of records. */
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  readonly annotations: ToolAnnotations;
  /** Checks the arguments and carries them out. Throws {@link TwentyToolError}, whose message says how to repair the call. */
  readonly execute: (args: unknown, options?: ToolCallOptions) => Promise<ToolAnswer>;
}

/** What tools may do, each a word of `operations`. */
export type ToolOperation =
  'find' | 'get' | 'create' | 'update' | 'upsert' | 'delete' | 'describe' | 'search' | 'report' | 'note' | 'task';

/** Which tools there are, and what they may do. */
export interface ToolsOptions<ObjectName extends string = string> {
  /** The objects whose records the tools reach, by their singular names; default: all that the client knows. */
  readonly objects?: readonly ObjectName[];
  /** Default: all. */
  readonly operations?: readonly ToolOperation[];
  /** Only tools that change nothing; default `false`. */
  readonly readOnly?: boolean;
  /** The most records or groups of one answer; default 20, at most 200. */
  readonly limit?: number;
  /**
   * Fields that tools neither show nor take: `emails` of every object, `person.emails` or `person.emails.primaryEmail`.
   * `search` then leaves out the labels of such an object.
   */
  readonly redact?: readonly string[];
  /** A few tools for all objects, which the caller asks `describe_object` about; default `false`: tools per object. */
  readonly compact?: boolean;
  /** Every write is to be called with `dryRun` first, and again with the `confirmation` that this returns. */
  readonly confirmWrites?: boolean;
}

/** What the tools need of a client. */
export type ToolsClient = Pick<ClientMembers, '$object' | '$search'>;
