import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers';
import { presetConfigSchema, readPresetConfig, type PresetConfigInput } from '../preset-config.js';
import { failure } from '../failures.js';
import { generateTypes } from '../generate.js';
import { loadedSource } from './loaded-source.js';
import { printWarnings } from './warnings.js';

/** The plugin of graphql-codegen: `plugins: [twenty]` on one file gives the types of all objects in one module. */
export const plugin: CodegenPlugin<PresetConfigInput>['plugin'] = async (schema, _documents, config, info) => {
  const target = info?.outputFile ?? 'the output';
  const { prepend, content, warnings } = await generateTypes({
    source: loadedSource({ schema, target }),
    config: readPresetConfig({ input: ownOptions({ config, target }) }),
  });
  printWarnings(warnings);
  return { prepend: [...prepend], content };
};

/** A plugin is handed its own options and all those of the file together: only ours are looked at. */
function ownOptions({ config, target }: { readonly config: object; readonly target: string }): object {
  const ofPreset = Object.keys(presetConfigSchema.shape).filter(
    (name) => name in config && ![...PLUGIN_OPTIONS, 'importExtension'].includes(name),
  );
  if (ofPreset.length > 0) throw failure('OPTIONS_OF_PRESET', { target, options: ofPreset });
  return Object.fromEntries(Object.entries(config).filter(([name]) => PLUGIN_OPTIONS.includes(name)));
}

const PLUGIN_OPTIONS = ['objects', 'system', 'scalars', 'fieldTypes'];

/** Refuses a target that is no TypeScript file before anything is generated. */
export const validate: NonNullable<CodegenPlugin['validate']> = (_schema, _documents, _config, outputFile) => {
  if (!/\.[mc]?tsx?$/.test(outputFile)) throw failure('TARGET_NOT_TYPESCRIPT', { target: outputFile });
};
