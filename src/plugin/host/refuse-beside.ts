/** What graphql-codegen takes beside our preset and our plugin, and what none of them would do anything with. */
import { presetConfigSchema } from '../preset-config.js';
import { failure } from '../failures.js';

/** Options of ours that `config` may hold for others: for other plugins, or for the host itself. */
const OF_OTHERS = ['scalars', 'importExtension'];

/** Refuses plugins and options beside the preset that would be ignored; what may be meant for others is a warning. */
export function refuseBeside({
  target,
  plugins,
  config,
  presetConfig,
}: {
  readonly target: string;
  /** Names, or names with their options, as they stand in the configuration. */
  readonly plugins: readonly unknown[];
  /** That of the output over that of the whole configuration. */
  readonly config: object;
  readonly presetConfig: object;
}): readonly string[] {
  if (plugins.length > 0) throw failure('PLUGINS_BESIDE_PRESET', { target, plugins: plugins.flatMap(nameOf) });
  const misplaced = Object.keys(presetConfigSchema.shape).filter((name) => name in config && !OF_OTHERS.includes(name));
  if (misplaced.length > 0) throw failure('OPTIONS_IN_CONFIG', { target, options: misplaced });
  if (!('scalars' in config) || 'scalars' in presetConfig) return [];
  return [
    `${target}: \`config.scalars\` is for other plugins; here the types of scalars are \`presetConfig.scalars\`.`,
  ];
}

const nameOf = (plugin: unknown): readonly string[] =>
  typeof plugin === 'object' && plugin !== null ? Object.keys(plugin) : [String(plugin)];
