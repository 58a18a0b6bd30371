/** Which objects are generated: the globs of the configuration, and what those objects reach. */
import picomatch from 'picomatch';
import type { PresetConfig } from '../config.js';
import type { WorkspaceObject } from './workspace.js';

/** Keeps the chosen objects, and drops relations to those that are not. */
export function chooseObjects({
  objects,
  config,
}: {
  readonly objects: readonly WorkspaceObject[];
  readonly config: Pick<PresetConfig, 'objects' | 'system'>;
}): readonly WorkspaceObject[] {
  const isIncluded = config.objects.include ? picomatch([...config.objects.include]) : () => true;
  const isExcluded = picomatch([...(config.objects.exclude ?? [])]);
  const allowed = new Map(
    objects.filter(({ nameSingular }) => !isExcluded(nameSingular)).map((object) => [object.nameSingular, object]),
  );
  const isNamed = ({ nameSingular }: WorkspaceObject) =>
    config.objects.include !== undefined && isIncluded(nameSingular);
  const isWanted = (object: WorkspaceObject) =>
    isIncluded(object.nameSingular) && (!object.isSystem || config.system || isNamed(object));
  const chosen = new Set<string>();
  const reach = (object: WorkspaceObject): void => {
    if (chosen.has(object.nameSingular)) return;
    chosen.add(object.nameSingular);
    for (const { target } of object.fields.flatMap(({ relations }) => relations)) {
      const next = allowed.get(target);
      if (next?.isSystem && config.objects.include === undefined) reach(next);
    }
  };
  for (const object of allowed.values()) if (isWanted(object)) reach(object);
  return objects
    .filter(({ nameSingular }) => chosen.has(nameSingular))
    .map((object) => withoutLinksTo({ object, chosen }));
}

/** Join ids stay: they are values of the record. */
function withoutLinksTo({
  object,
  chosen,
}: {
  readonly object: WorkspaceObject;
  readonly chosen: ReadonlySet<string>;
}): WorkspaceObject {
  const fields = object.fields
    .map((field) => ({ ...field, relations: field.relations.filter(({ target }) => chosen.has(target)) }))
    .filter((field) => field.columns.length + field.relations.length > 0);
  const links = new Set(
    object.fields
      .flatMap(({ relations }) => relations)
      .filter(({ target }) => !chosen.has(target))
      .map(({ name }) => name),
  );
  const keep = (names: readonly string[]) => names.filter((name) => !links.has(name));
  return {
    ...object,
    fields,
    aggregates: {
      ...object.aggregates,
      every: keep(object.aggregates.every),
      groupRelation: keep(object.aggregates.groupRelation),
    },
  };
}
