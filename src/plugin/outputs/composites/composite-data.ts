/** What the client knows of a composite at run time, as data. */
import type { KeptForm } from '../../fields/field-type.js';
import { filterKindOf } from '../../fields/filters.js';
import type { Composite, Workspace } from '../../workspace/workspace.js';
import { filterFactsOf, type FilterFactsData, type FilteredValue } from '../objects/filter-facts.js';
import { ifAny } from '../objects/without-empty.js';
import { compositeFacts } from './composite-facts.js';

/** The parts of a composite: `true`, or the parts of a part. */
export type CompositeFieldsData = {
  readonly [part: string]: true | CompositeFieldsData;
};

/** As `CompositeDescription` of the runtime. */
export type CompositeData = {
  readonly name: string;
  readonly fields: CompositeFieldsData;
  readonly primary?: string;
  readonly takesNull?: true;
  readonly emptiedBy?: string;
  readonly keptAs?: { readonly [part: string]: KeptForm };
  readonly filters?: FilterFactsData;
};

interface InWorkspace {
  readonly workspace: Workspace;
  readonly composite: Composite;
}

/** The description of a composite. */
export function compositeData({ workspace, composite }: InWorkspace): CompositeData {
  const { parts, primary, takesNull, emptiedBy } = compositeFacts({ context: { workspace }, composite });
  const keptAs = composite.subFields.flatMap(({ name, output }): [string, KeptForm][] => {
    const form = output && parts?.[name]?.keptAs;
    return form ? [[name, form]] : [];
  });
  return {
    name: composite.name,
    fields: partsOf({ workspace, composite }),
    ...(primary ? { primary } : {}),
    ...(takesNull ? { takesNull } : {}),
    ...(emptiedBy ? { emptiedBy } : {}),
    ...(keptAs.length > 0 ? { keptAs: Object.fromEntries(keptAs) } : {}),
    ...ifAny('filters', filterFactsOf(filteredParts({ workspace, composite }))),
  };
}

const partsOf = ({ workspace, composite }: InWorkspace): CompositeFieldsData =>
  Object.fromEntries(
    composite.subFields.flatMap(({ name, output }): [string, true | CompositeFieldsData][] => {
      if (!output) return [];
      const nested = workspace.composites.find((each) => output.kind === 'object' && each.name === output.name);
      return [[name, nested ? partsOf({ workspace, composite: nested }) : true]];
    }),
  );

function filteredParts({ workspace, composite }: InWorkspace): readonly FilteredValue[] {
  const { parts } = compositeFacts({ context: { workspace }, composite });
  // What older servers do to the case of a value is not known.
  const isMeasured = workspace.objects.every(({ lacks }) => lacks.length === 0);
  return composite.subFields.flatMap(({ name, filter }) => {
    if (!filter) return [];
    const kind = filterKindOf(filter.name);
    const isLowerCase = isMeasured && parts?.[name]?.isLowerCase === true;
    // To the schema, a list within a composite is JSON.
    return [{ name, kind: kind === 'rawJson' ? 'array' : kind, isLowerCase }];
  });
}
