/** What tools for agents know of a workspace, as data: the kinds of values, and who may write them. */
import type { Composite, Workspace, WorkspaceObject } from '../../workspace/workspace.js';
import { listed } from '../objects/without-empty.js';
import { compositeParts } from '../validators/composites-module.js';
import type { DeclaredField } from '../validators/declared-field.js';
import { objectFields } from '../validators/object-fields.js';
import type { ViewContext } from '../view-context.js';

/** As `ValueFacts` of the runtime. An alias and no interface, which would not be data. */
export type ValueData = {
  readonly kinds: Readonly<Record<string, string>>;
  readonly readOnly?: string;
  readonly createOnly?: string;
  readonly required?: string;
  readonly notNull?: string;
  readonly unfiltered?: string;
  readonly unsorted?: string;
  readonly options?: Readonly<Record<string, string>>;
};

/** What `ToolObjectFacts` of the runtime has besides description and labels. */
export type ToolObjectData = {
  readonly values: ValueData;
  readonly groups?: string;
  readonly groupDates?: string;
};

/** The facts of an object. */
export const toolObjectData = ({
  context,
  object,
}: {
  readonly context: ViewContext;
  readonly object: WorkspaceObject;
}): ToolObjectData => ({
  values: valueData(objectFields({ context, object })),
  ...listed({ groups: object.aggregates.group, groupDates: object.aggregates.groupDate }),
});

/** The facts of each composite, by its name. */
export const toolCompositesData = (context: ViewContext): Readonly<Record<string, ValueData>> =>
  Object.fromEntries(
    context.workspace.composites.map((composite) => [
      composite.name,
      {
        ...valueData(compositeParts({ context, composite })),
        ...optionsOf({ composite, workspace: context.workspace }),
      },
    ]),
  );

function valueData(fields: readonly DeclaredField[]): ValueData {
  const kinds: Record<string, string> = {};
  for (const { name, maker } of fields) {
    const kind = kindOf(maker);
    if (kind === undefined) continue;
    kinds[kind] = kinds[kind] === undefined ? name : `${kinds[kind]} ${name}`;
  }
  const having = (isMeant: (options: DeclaredField['options']) => boolean) =>
    fields.filter(({ maker, options }) => maker !== 'searchVector' && isMeant(options)).map(({ name }) => name);
  return {
    kinds,
    ...listed({
      readOnly: having(({ writable }) => writable === false),
      createOnly: having(({ writable }) => writable === 'create'),
      required: having(({ required }) => required === true),
      notNull: having(({ required, nullable }) => required === true || nullable === false || nullable === 'read'),
      unfiltered: having(({ filterable }) => filterable === false),
      unsorted: having(({ sortable }) => sortable === false),
    }),
  };
}

/** The kind of a value without parts; a composite has none, and what a search index holds is no value. */
function kindOf(maker: DeclaredField['maker']): string | undefined {
  if (maker === 'composite' || maker === 'domains' || maker === 'phones' || maker === 'searchVector') return undefined;
  return maker === 'composites' ? 'files' : maker;
}

function optionsOf({
  composite,
  workspace,
}: {
  readonly composite: Composite;
  readonly workspace: Workspace;
}): Pick<ValueData, 'options'> {
  const options = composite.subFields.flatMap(({ name, output }): [string, string][] => {
    const found = workspace.compositeEnums.find((each) => output?.kind === 'enum' && each.name === output.name);
    return found ? [[name, found.values.join(' ')]] : [];
  });
  return options.length > 0 ? { options: Object.fromEntries(options) } : {};
}
