/** The schemas that are compared: ours, and those of `graphql-codegen-typescript-validation-schema` with its defaults. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { plugin as typescriptPlugin } from '@graphql-codegen/typescript';
import { plugin } from 'graphql-codegen-typescript-validation-schema';
import { readPresetConfig, type PresetConfigInput } from '../src/plugin/preset-config.js';
import { generate } from '../src/plugin/generate.js';
import type { Capture } from './read-capture.js';
import type { ValueKind } from './validator-values.js';

/** Who makes schemas: folder of the output → options. */
const OURS = { ours: {}, mini: { validators: { zod: 'mini' } } } as const satisfies Record<string, PresetConfigInput>;

/** One of those who make schemas. */
export type Generator = keyof typeof OURS | 'peer';

/** Lets all write their output below the folder. */
export async function emitValidators({ source, folder }: { readonly source: Capture; readonly folder: string }) {
  for (const [name, input] of Object.entries(OURS)) {
    const { files } = await generate({ source: { ...source, warnings: [] }, config: readPresetConfig({ input }) });
    for (const { path, content } of files) write({ path: join(folder, name, path), content });
  }
  const types = textOf(await typescriptPlugin(source.schema, [], {}));
  write({ path: join(folder, 'typescript', 'types.ts'), content: types });
  write({ path: join(folder, 'typescript', 'schemas.ts'), content: await peerSchemas(source) });
  write({ path: join(folder, 'package.json'), content: '{ "type": "module" }' });
}

async function peerSchemas({ schema }: Capture): Promise<string> {
  const { warn } = console;
  console.warn = () => undefined; // it warns of every use of a scalar that it does not know
  const options = { schema: 'zodv4', importFrom: './types.js', withObjectType: true } as const;
  const output = await plugin(schema, [], options, { outputFile: '' });
  console.warn = warn;
  return textOf(output);
}

const textOf = (output: Awaited<ReturnType<typeof plugin>>): string =>
  typeof output === 'string' ? output : [...(output.prepend ?? []), output.content].join('\n');

function write({ path, content }: { readonly path: string; readonly content: string }): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A schema of an object. */
export interface Wanted {
  readonly generator: Generator;
  readonly object: string;
  readonly kind: ValueKind;
}

/** What an app writes to have it: an import, and an expression. The peer's are functions that make a schema. */
export function codeOf({ generator, object, kind }: Wanted): { readonly imported: string; readonly code: string } {
  const suffix = kind === 'record' ? '' : upper(kind);
  if (generator !== 'peer') {
    const name = `${object}${suffix}Schema`;
    return { imported: `import { ${name} } from './${generator}/validators/index.js';`, code: name };
  }
  const name = `${upper(object)}${suffix && `${suffix}Input`}Schema`;
  return { imported: `import { ${name} } from './typescript/schemas.js';`, code: `${name}()` };
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Bundles an app of that text. */
export async function bundle({
  folder,
  name,
  text,
  external = [],
}: {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  readonly external?: readonly string[];
}): Promise<{ readonly path: string; readonly contents: Uint8Array }> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: [...external],
    logLevel: 'error',
  });
  const path = join(folder, `${name}.mjs`);
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  writeFileSync(path, contents);
  return { path, contents };
}
