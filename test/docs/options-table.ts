import { presetConfigSchema } from '../../src/plugin/preset-config.js';
import { languageService } from '../types/editors/language-service.js';

/** The table of options of the README: defaults of the schema, and what an editor shows of each option. */
export async function optionsTable(): Promise<string> {
  const options = Object.entries(presetConfigSchema.shape);
  const editor = languageService('typescript');
  const texts = await editor.documentation(
    [
      "import type { PresetConfigInput } from '../../src/plugin/preset-config.js';",
      'declare const config: PresetConfigInput;',
      ...options.map(([name]) => `void config.|${name};`),
    ].join('\n'),
  );
  await editor.close();
  const rows = options.map(([name, schema], index) => {
    const standard = name === 'importExtension' ? 'as your app' : `\`${JSON.stringify(schema.parse(undefined))}\``;
    return `| \`${name}\` | ${standard} | ${texts[index]} |`;
  });
  return ['| option | default | |', '| --- | --- | --- |', ...rows].join('\n');
}
