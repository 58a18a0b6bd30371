import { TwentyValidationError } from '../../client/errors.js';
import type { GeneralOperations } from '../../client/general-object.js';
import { notOneOf } from '../nearest.js';
import { asSentence } from '../tool-error.js';
import type { ToolOperation, ToolsClient, ToolsOptions } from '../tool.js';
import type { ToolWorkspaceFacts } from '../workspace-facts.js';
import { toolObject, type ToolObject } from './tool-object.js';
import { valuesOf } from './tool-value.js';

/** What all tools are made from. */
export interface Toolbox {
  readonly client: ToolsClient;
  /** Those that tools reach, in the order of the options. */
  readonly objects: readonly ToolObject[];
  /** Every object of the workspace, to label the records that others lead to. */
  readonly all: ReadonlyMap<string, ToolObject>;
  readonly may: (operation: ToolOperation) => boolean;
  readonly limit: number;
  readonly isCompact: boolean;
  /** Confirmations that were given out and not used: confirmation → what it is for. */
  readonly confirmations: Map<string, string> | undefined;
}

/** Every word of `operations`. */
const OPERATIONS: readonly ToolOperation[] = [
  'find',
  'get',
  'create',
  'update',
  'upsert',
  'delete',
  'describe',
  'search',
  'report',
  'note',
  'task',
];

const READS: readonly ToolOperation[] = ['find', 'get', 'describe', 'search', 'report'];

const DEFAULT_LIMIT = 20;
const GREATEST_LIMIT = 200;

/** What a client is allowed to be used for. Throws `TwentyValidationError` for options that cannot be meant. */
export function createToolbox(
  { objects: known, composites }: ToolWorkspaceFacts,
  client: ToolsClient,
  options: ToolsOptions,
): Toolbox {
  const { operations = OPERATIONS, readOnly = false, limit = DEFAULT_LIMIT, redact = [] } = options;
  const valued = known.map((facts) => ({ facts, values: valuesOf(facts, composites), redact }));
  const names = known.map(({ object }) => object.singular);
  for (const operation of operations) refuseUnknown('operations', operation, OPERATIONS);
  for (const name of options.objects ?? []) refuseUnknown('objects', name, names);
  if (!Number.isInteger(limit) || limit < 1 || limit > GREATEST_LIMIT)
    throw refused(`limit is a whole number from 1 to ${GREATEST_LIMIT}`);
  refuseUnknownRedactions(redact, valued);
  const all = new Map(valued.map((each) => [each.facts.object.singular, toolObject(each)]));
  const chosen = new Set(options.objects ?? names);
  return {
    client,
    objects: [...chosen].flatMap((name): readonly ToolObject[] => {
      const object = all.get(name);
      return object ? [object] : [];
    }),
    all,
    may: (operation) => operations.includes(operation) && (!readOnly || READS.includes(operation)),
    limit,
    isCompact: options.compact === true,
    confirmations: options.confirmWrites === true ? new Map() : undefined,
  };
}

/** The operations of an object. */
export const operationsOf = ({ client }: Toolbox, { plural }: ToolObject): GeneralOperations => client.$object(plural);

const refused = (reason: string): TwentyValidationError =>
  new TwentyValidationError(asSentence(reason), { code: 'REFUSED', operation: 'twentyTools' });

function refuseUnknown(option: string, word: string, words: readonly string[]): void {
  if (!words.includes(word)) throw refused(`${option}: ${notOneOf(word, words)}`);
}

/** A redaction that meets nothing would show what should not be seen. */
function refuseUnknownRedactions(redact: readonly string[], all: readonly Pick<Known, 'facts' | 'values'>[]): void {
  const paths = all.flatMap(({ facts: { object }, values }) => {
    const own = values.flatMap(({ path, field, part }) => [
      path,
      field,
      part === undefined ? field : `${field}.${part}`,
    ]);
    const names = own.concat(Object.keys(object.toOne ?? {}));
    return names.concat(names.map((name) => `${object.singular}.${name}`));
  });
  const known = [...new Set(paths)];
  for (const path of redact) if (!known.includes(path)) throw refused(`redact: ${notOneOf(path, known)}`);
}

type Known = Parameters<typeof toolObject>[0];
