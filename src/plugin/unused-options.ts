import picomatch from 'picomatch';
import type { GeneralOptions } from './config.js';
import type { ServerMetadata } from '../twenty/server-metadata.js';
import type { Workspace } from './workspace/workspace.js';

/** Options that match nothing in this workspace, as warnings: most are typing mistakes, or left over. */
export function unusedOptions({
  workspace,
  metadata,
  config,
}: {
  readonly workspace: Workspace;
  readonly metadata: ServerMetadata;
  readonly config: GeneralOptions;
}): readonly string[] {
  const names = metadata.objects.map(({ nameSingular }) => nameSingular);
  const system = Array.isArray(config.system) ? config.system : [];
  const globs = [...(config.objects.include ?? []), ...(config.objects.exclude ?? []), ...system];
  const keys = new Set(
    workspace.objects.flatMap(({ nameSingular, fields }) =>
      fields.flatMap(({ columns }) => columns.map(({ name }) => `${nameSingular}.${name}`)),
    ),
  );
  return [
    ...globs.filter((glob) => !matchesSome({ glob, names })).map((glob) => `objects: no object is called "${glob}"`),
    ...Object.keys(config.fieldTypes)
      .filter((key) => !keys.has(key))
      .map((key) => `fieldTypes: there is no field ${key}`),
  ];
}

function matchesSome({ glob, names }: { readonly glob: string; readonly names: readonly string[] }): boolean {
  const isMatch = picomatch(glob);
  return names.some((name) => isMatch(name));
}
