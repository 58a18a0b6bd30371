/** The configuration of a preset: the general options, and those that outputs own. */
import { z } from 'zod';
import { failure } from './failures.js';
import { MODULE_OPTIONS, SELECTION_OPTIONS, type GeneralOptionsInput } from './config.js';
import type { Output } from './outputs/output.js';
import { OPTIONAL_OUTPUTS, type OwnedOption, type OwnedOptionsInput } from './outputs/output-options.js';

/** Option → its schema. */
type OutputOptions = {
  readonly [Option in OwnedOption as Option['name']]: z.ZodDefault<Option['schema']>;
};

// the keys and schemas are those of the registry, which the type reads too
const outputOptions = Object.fromEntries(
  OPTIONAL_OUTPUTS.map(({ option: { name, schema, isOn } }) => [name, schema.default(isOn)]),
) as unknown as OutputOptions;

/** A value that could be an output; a codegen.yml can hold none. */
const isOutput = (value: unknown): boolean => {
  const { name, files } = Object(value) as Partial<Record<keyof Output, unknown>>;
  return typeof name === 'string' && name !== '' && typeof files === 'function';
};

const outputsSchema = z
  .array(
    z.custom<Output>(isOutput, {
      message: 'an output is a value, which a codegen.ts makes with `defineOutput({ … })`',
    }),
  )
  .readonly()
  .default([]);

/** The options as a user writes them under `presetConfig` (or a plugin's configuration). */
export const presetConfigSchema = z
  .strictObject({ ...SELECTION_OPTIONS, ...outputOptions, outputs: outputsSchema, ...MODULE_OPTIONS })
  .superRefine((config, { addIssue }) => {
    for (const { option, contradiction } of OPTIONAL_OUTPUTS) {
      const value = config[option.name as keyof OutputOptions];
      const message = contradiction?.({ general: config, option: value });
      if (message !== undefined) addIssue({ code: 'custom', path: [option.name], message, input: value });
    }
  });

/** The options, complete. */
export type PresetConfig = z.output<typeof presetConfigSchema>;

/**
 * The options as they are typed in `codegen.ts`: what the schema takes (`test/types/preset-config.ts` compares them), with
 * comments, which a type that zod infers has not.
 */
export interface PresetConfigInput extends GeneralOptionsInput, OwnedOptionsInput {
  /** Outputs of your own, in a codegen.ts: `defineOutput({ … })` makes further files from the same workspace. */
  outputs?: readonly Output[] | undefined;
}

/** Options as they are given, and what holds where they do not say. */
interface Given {
  readonly input: unknown;
  /** The `importExtension` of graphql-codegen. */
  readonly hostExtension?: unknown;
  /** The one that fits the app. */
  readonly appExtension?: PresetConfig['importExtension'];
}

/** Reads options; a wrong one is named, with what was expected. */
export function readPresetConfig({ input, hostExtension, appExtension }: Given): PresetConfig {
  const result = presetConfigSchema.safeParse(input ?? {});
  if (!result.success) throw failure('CONFIG_INVALID', { problems: result.error.issues.flatMap(describeIssue) });
  const own = typeof input === 'object' && input !== null && 'importExtension' in input;
  if (own) return result.data;
  // the host says '' both for "none" and for "not set"
  const fromHost = hostExtension === '.js' || hostExtension === '.ts' ? hostExtension : undefined;
  return { ...result.data, importExtension: fromHost ?? appExtension ?? result.data.importExtension };
}

function describeIssue(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_union') {
    // of a choice, what the nearest one says is wrong inside of the value
    const inner = issue.errors.flat().filter(({ code, path }) => path.length > 0 || code !== 'invalid_type');
    if (inner.length > 0)
      return inner.flatMap((each) => describeIssue({ ...each, path: [...issue.path, ...each.path] }));
  }
  if (issue.code === 'unrecognized_keys') {
    const where = issue.path.length > 0 ? `${issue.path.join('.')}.` : '';
    const known = keysAt(issue.path).join(', ');
    return [`${issue.keys.map((key) => `${where}${key}`).join(', ')}: no such option; there are ${known}`];
  }
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [`${issue.path.join('.') || 'presetConfig'}: ${message}`];
}

/** Names of options that there are at a path. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const [option] = path;
  const shape: Readonly<Record<string, z.core.$ZodType>> = presetConfigSchema.shape;
  const schema = typeof option === 'string' ? shape[option] : presetConfigSchema;
  return schema ? keysOf(schema) : [];
}

/** The keys of the object that a schema takes, by itself or as one of several choices. */
function keysOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape as object);
  if (schema instanceof z.ZodDefault) return keysOf(schema.def.innerType);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(keysOf) : [];
}
