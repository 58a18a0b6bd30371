import { join } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { readPresetConfig, type PresetConfigInput } from '../config.js';
import { failure } from '../errors.js';
import { generate } from '../generate.js';
import { isCheck, leftoverFiles, removeAfterSuccess } from './leftovers.js';
import { loadedSource } from './loaded-source.js';
import { printWarnings } from './warnings.js';

/** The preset of graphql-codegen: `generates: { "src/crm/": { preset: graphql-codegen-twenty, presetConfig } }`. */
export const preset: Types.OutputPreset<PresetConfigInput> = {
  buildGeneratesSection: async ({ baseOutputDir: target, presetConfig, config, schema, schemaAst }) => {
    if (!/[/\\]$/.test(target)) throw failure('TARGET_WITHOUT_SLASH', { target });
    const options = readPresetConfig({ input: presetConfig, hostExtension: config['importExtension'] });
    const { files, warnings } = await generate({
      source: loadedSource({ schema: schemaAst, target }),
      config: options,
    });
    printWarnings(warnings);
    const leftovers = leftoverFiles({ target, files });
    if (leftovers.length > 0) {
      if (isCheck()) throw failure('LEFTOVER_FILES', { target, files: leftovers });
      removeAfterSuccess({ target, leftovers, files });
    }
    return files.map(({ path, content }) => ({
      filename: join(target, path),
      plugins: [{ content: {} }],
      pluginMap: { content: { plugin: () => content } },
      schema,
      // the host merges the schema again for every file unless it is handed over
      ...(schemaAst ? { schemaAst } : {}),
      documents: [],
      config: {},
      skipDocumentsValidation: true,
    }));
  },
};
