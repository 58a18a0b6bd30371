import { join, resolve } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { readPresetConfig, type PresetConfigInput } from '../preset-config.js';
import { failure } from '../failures.js';
import { generate } from '../generate.js';
import { zodWarning } from './check-zod.js';
import { describeEdits } from './edits.js';
import { givenDocuments } from './given-documents.js';
import { importExtensionFor } from './import-extension.js';
import { isCheck, leftoverFiles, removeAfterSuccess } from './leftovers.js';
import { loadedSource } from './loaded-source.js';
import { refuseBeside } from './refuse-beside.js';
import { refuseLinks } from './refuse-links.js';
import { printWarnings } from './warnings.js';

/** What the command line knows the preset by, where a codegen.ts holds it as a value. */
export interface TwentyPreset extends Types.OutputPreset<PresetConfigInput> {
  readonly packageName: 'graphql-codegen-twenty';
}

/** The preset of graphql-codegen: `generates: { "src/crm/": { preset: graphql-codegen-twenty, presetConfig } }`. */
export const preset: TwentyPreset = {
  packageName: 'graphql-codegen-twenty',
  buildGeneratesSection: async ({
    baseOutputDir: target,
    presetConfig,
    config,
    plugins,
    schema,
    schemaAst,
    documents,
  }) => {
    if (!/[/\\]$/.test(target)) throw failure('TARGET_WITHOUT_SLASH', { target });
    const remarks = refuseBeside({ target, plugins, config, presetConfig });
    const options = readPresetConfig({
      input: presetConfig,
      hostExtension: config['importExtension'],
      appExtension: importExtensionFor(target),
    });
    const { files, warnings } = await generate({
      source: loadedSource({ schema: schemaAst, target }),
      config: options,
      documents: givenDocuments(documents),
    });
    const aboutZod = zodWarning({ outputFolder: resolve(target), config: options });
    printWarnings([...remarks, ...warnings, ...(aboutZod === undefined ? [] : [aboutZod])]);
    if (!isCheck()) refuseLinks({ target, paths: files.map(({ path }) => path) });
    if (isCheck()) printWarnings(describeEdits({ target, files }));
    const { removable, kept } = leftoverFiles({ target, files });
    printWarnings(kept.map(({ path, why }) => `${join(target, path)} is kept: ${why}`));
    if (removable.length > 0) {
      if (isCheck()) throw failure('LEFTOVER_FILES', { target, files: removable.map(({ path }) => path) });
      removeAfterSuccess({ target, leftovers: removable, files });
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
