/** What graphql-codegen loads: the preset, the plugin and, as the default export, the schema loader. */
export type { PresetConfigInput as TwentyPresetConfig } from './plugin/preset-config.js';
export { CodegenTwentyError } from './plugin/errors.js';
export { loader as default, type LoaderOptions as TwentyLoaderOptions } from './plugin/host/loader.js';
export { plugin, validate } from './plugin/host/plugin.js';
export { preset } from './plugin/host/preset.js';
export { twentyPreset, twentySchema, type TwentySchemaOptions } from './plugin/host/typed-config.js';
