import type { CallOptions } from '../../client/options.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { checkArguments } from '../arguments/check-arguments.js';
import { failedCall, refusedCall } from '../tool-error.js';
import type { JsonSchema, Tool, ToolAnnotations, ToolAnswer, ToolCallOptions } from '../tool.js';

/** A call whose arguments have the types that the schema says. */
export interface Call {
  readonly args: JsonRecord;
  /** What is found wrong is added to them, and refused by `refuseFaults`. */
  readonly faults: string[];
  /** Throws where something is wrong with the arguments; before anything is sent. */
  readonly refuseFaults: () => void;
  readonly options: CallOptions;
}

/** A tool as its own file declares it. */
export interface Definition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  readonly annotations: ToolAnnotations;
  readonly run: (call: Call) => Promise<ToolAnswer>;
}

export const READS: ToolAnnotations = { readOnly: true, destructive: false, idempotent: true };

/** Makes the tool: `run` sees checked arguments only, and everything that fails says how to repair the call. */
export function defineTool({ name, title, description, input, output, annotations, run }: Definition): Tool {
  return {
    name,
    title,
    description,
    inputSchema: input,
    outputSchema: output,
    annotations,
    execute: async (given: unknown, { signal }: ToolCallOptions = {}) => {
      const { args, faults } = checkArguments(given, input);
      const refuseFaults = (): void => {
        if (faults.length > 0) throw refusedCall(name, faults);
      };
      try {
        return await run({ args, faults, refuseFaults, options: signal === undefined ? {} : { signal } });
      } catch (error) {
        throw failedCall(name, error);
      }
    },
  };
}

/** The schema of an object with these members. */
export const objectSchema = (
  properties: NonNullable<JsonSchema['properties']>,
  required: readonly string[] = [],
): JsonSchema => ({ type: 'object', properties, ...(required.length > 0 ? { required } : {}) });

export const TEXT: JsonSchema = { type: 'string' };
export const ID: JsonSchema = { type: 'string', format: 'uuid' };
export const FLAG: JsonSchema = { type: 'boolean' };
export const RECORD: JsonSchema = { type: 'object' };

/** How many records or groups; the tools have one limit for all. */
export const limitSchema = (limit: number): JsonSchema => ({ type: 'integer', minimum: 1, maximum: limit });

/** A list of records or rows in an answer. */
export const LIST: JsonSchema = { type: 'array' };
