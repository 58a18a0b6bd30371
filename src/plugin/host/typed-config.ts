/** What a typed configuration, `codegen.ts`, is written with. */
import type { Types } from '@graphql-codegen/plugin-helpers';
import type { PresetConfigInput } from '../preset-config.js';
import type { LoaderOptions } from './loader-options.js';
import { preset } from './preset.js';

/** Where the workspace is read from, and how. */
export interface TwentySchemaOptions extends LoaderOptions {
  /** Address of the workspace, or the path of a snapshot. Default: the variable TWENTY_BASE_URL. */
  readonly from?: string | undefined;
}

/** The package under which graphql-codegen finds the loader. */
const LOADER = 'graphql-codegen-twenty';

/**
 * The workspace as a `schema` of graphql-codegen. Without `from` it is the one of the variables TWENTY_BASE_URL and
 * TWENTY_API_KEY; the loader names a variable that is not set. The key of that variable goes to no other address.
 */
export function twentySchema(given: TwentySchemaOptions = {}): Types.SchemaWithLoader {
  const { from, ...options } = given;
  // a variable that is not set arrives as this text from a codegen.yml, too, and the loader explains it
  if ('from' in given) return { [from || 'undefined']: { loader: LOADER, ...options } };
  const { TWENTY_BASE_URL, TWENTY_API_KEY } = process.env;
  return { [TWENTY_BASE_URL || 'undefined']: { loader: LOADER, token: TWENTY_API_KEY, ...options } };
}

/** An output folder of graphql-codegen: `generates: { 'src/crm/': twentyPreset({ validators: false }) }`. */
export function twentyPreset(presetConfig: PresetConfigInput = {}): {
  readonly preset: Types.OutputPreset<PresetConfigInput>;
  readonly presetConfig: PresetConfigInput;
} {
  return { preset, presetConfig };
}
