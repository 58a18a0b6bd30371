/** Which objects are generated: those that the configuration asks for, and the system objects that they link to. */
import picomatch from 'picomatch';
import type { GeneralOptions } from '../config.js';
import type { WorkspaceObject } from './workspace.js';

/** Keeps the chosen objects, and drops relations to those that are not. */
export function chooseObjects({
  objects,
  config,
}: {
  readonly objects: readonly WorkspaceObject[];
  readonly config: Pick<GeneralOptions, 'objects' | 'system'>;
}): readonly WorkspaceObject[] {
  const isIncluded = config.objects.include ? matcher(config.objects.include) : () => true;
  const isExcluded = matcher(config.objects.exclude ?? []);
  const isSystemWanted = Array.isArray(config.system) ? matcher(config.system) : () => config.system === true;
  // naming an object is asking for it; without names, system objects come along with what links to them
  const isNamed = config.objects.include !== undefined;
  const allowed = objects.filter(({ nameSingular }) => !isExcluded(nameSingular));
  const wanted = allowed.filter(
    ({ nameSingular, isSystem }) => isIncluded(nameSingular) && (!isSystem || isNamed || isSystemWanted(nameSingular)),
  );
  const linked = new Set(
    isNamed
      ? []
      : wanted.flatMap(({ fields }) => fields.flatMap(({ relations }) => relations.map(({ target }) => target))),
  );
  const chosen = new Set(
    allowed
      .filter((object) => wanted.includes(object) || (object.isSystem && linked.has(object.nameSingular)))
      .map(({ nameSingular }) => nameSingular),
  );
  return objects
    .filter(({ nameSingular }) => chosen.has(nameSingular))
    .map((object) => withoutLinksTo({ object, chosen }));
}

const matcher = (globs: readonly string[]): ((name: string) => boolean) => {
  const isMatch = picomatch([...globs]);
  return (name) => isMatch(name);
};

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
  return {
    ...object,
    fields,
    aggregates: {
      ...object.aggregates,
      groupRelation: object.aggregates.groupRelation.filter((name) => !links.has(name)),
    },
  };
}
