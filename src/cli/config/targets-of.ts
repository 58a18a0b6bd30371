import { join } from 'node:path';
import { readPresetConfig } from '../../plugin/preset-config.js';
import { failure as generatorFailure } from '../../plugin/failures.js';
import { importExtensionFor } from '../../plugin/host/import-extension.js';
import { readLoaderOptions, type LoaderOptions } from '../../plugin/host/loader-options.js';
import { refuseBeside } from '../../plugin/host/refuse-beside.js';
import { isJsonObject, objectIn, type JsonObject } from '../../twenty/json.js';
import { failure } from '../failures.js';
import type { Project, Source, Target } from './project.js';

/** A target as it is written: what `fetch` names is not loaded yet. */
export interface WrittenTarget extends Target {
  readonly source: Pick<Source, 'pointer'> & { readonly options: LoaderOptions };
}

const PACKAGE = 'graphql-codegen-twenty';

/** The outputs of a configuration that this package generates, and what is left to graphql-codegen. */
export function targetsOf({
  config,
  cwd,
}: Pick<Written, 'config' | 'cwd'>): Pick<Project, 'remarks'> & { readonly targets: readonly WrittenTarget[] } {
  const outputs = Object.entries(objectIn(config, 'generates') ?? {});
  const ours = outputs.filter(([, output]) => isOurs(objectOf(output)['preset']));
  const others = outputs.filter(([, output]) => !isOurs(objectOf(output)['preset'])).map(([path]) => path);
  const misplaced = ours.flatMap(([folder, output]) => besideOf({ folder, output: objectOf(output), config, cwd }));
  return {
    targets: ours.map(([folder, output]) => targetOf({ folder, output: objectOf(output), config, cwd })),
    remarks: [
      ...misplaced,
      ...ours.flatMap(([folder, output]) => foreignDocuments({ folder, output: objectOf(output), config, cwd })),
      ...(others.length > 0 ? [`Left to graphql-codegen: ${others.join(', ')}`] : []),
      ...(hasHooks(config) || ours.some(([, output]) => hasHooks(objectOf(output)))
        ? ['The hooks of the configuration are not run; generated files are formatted already.']
        : []),
    ],
  };
}

const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

/** By name, by the path of the package, or the preset itself in a codegen.ts. */
const isOurs = (preset: unknown): boolean =>
  typeof preset === 'string' ? preset.includes(PACKAGE) : objectOf(preset)['packageName'] === PACKAGE;

const hasHooks = (config: JsonObject): boolean => Object.keys(objectOf(config['hooks'])).length > 0;

/** An output and the configuration that it stands in. */
interface Written {
  readonly folder: string;
  readonly output: JsonObject;
  readonly config: JsonObject;
  readonly cwd: string;
}

function targetOf({ folder, output, config, cwd }: Written): WrittenTarget {
  if (!/[/\\]$/.test(folder)) throw generatorFailure('TARGET_WITHOUT_SLASH', { target: folder });
  return {
    folder,
    documents: [config['documents'], output['documents']].flat().filter((each) => typeof each === 'string'),
    source: sourceOf({ folder, schemas: [config['schema'], output['schema']] }),
    config: readPresetConfig({
      input: output['presetConfig'],
      hostExtension: hostExtension({ output, config }),
      appExtension: importExtensionFor(join(cwd, folder)),
    }),
  };
}

/** Documents that are not named by a path or pattern. */
const foreignDocuments = ({ folder, output, config }: Written): readonly string[] =>
  [config['documents'], output['documents']].flat().some((each) => each !== undefined && typeof each !== 'string')
    ? [`Documents of "${folder}" with options or a loader of their own are left to graphql-codegen.`]
    : [];

/** What the preset would say of the output under graphql-codegen. */
const besideOf = ({ folder, output, config }: Written): readonly string[] =>
  refuseBeside({
    target: folder,
    plugins: output['plugins'] === undefined ? [] : [output['plugins']].flat(),
    config: { ...objectOf(config['config']), ...objectOf(output['config']) },
    presetConfig: objectOf(output['presetConfig']),
  });

/** As graphql-codegen merges it: the output's own, then that of the configuration. */
function hostExtension({ output, config }: { readonly output: JsonObject; readonly config: JsonObject }): unknown {
  const own = objectOf(output['config']);
  const said = 'importExtension' in own ? own['importExtension'] : config['importExtension'];
  if (said !== undefined) return said;
  const legacy = own['emitLegacyCommonJSImports'] ?? config['emitLegacyCommonJSImports'];
  return legacy === false ? '.js' : '';
}

function sourceOf({
  folder,
  schemas,
}: {
  readonly folder: string;
  readonly schemas: readonly unknown[];
}): WrittenTarget['source'] {
  const pointers = new Map(schemas.flatMap((schema) => (Array.isArray(schema) ? schema : [schema])).flatMap(entriesOf));
  const [found, ...more] = [...pointers].filter(([, options]) => isOurLoader(options['loader']));
  if (!found) throw generatorFailure('SCHEMA_NOT_FROM_TWENTY', { target: folder });
  const others = [...more, ...[...pointers].filter(([, options]) => !isOurLoader(options['loader']))];
  if (others.length > 0) throw failure('SCHEMAS_MERGED', { folder, count: others.length });
  const [pointer, options] = found;
  return { pointer, options: readLoaderOptions(options) };
}

/** One entry of `schema`: a pointer alone, or pointers with their options. */
function entriesOf(schema: unknown): readonly (readonly [string, JsonObject])[] {
  if (typeof schema === 'string') return [[schema, {}]];
  return Object.entries(objectOf(schema)).map(([pointer, options]) => [pointer, objectOf(options)] as const);
}

const isOurLoader = (loader: unknown): boolean =>
  typeof loader === 'string'
    ? loader.includes(PACKAGE)
    : typeof loader === 'function' && String(loader).includes('readWorkspaceSource');
