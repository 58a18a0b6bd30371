/** A workspace as generated code would describe it to the runtime, without generating any. */
import { compositeData, type CompositeData } from './outputs/composites/composite-data.js';
import { identifiersOf } from './outputs/identifiers.js';
import { metaData, type MetaData } from './outputs/objects/meta-data.js';
import { objectData, type ObjectData } from './outputs/objects/object-data.js';
import { toolCompositesData, toolObjectData, type ToolObjectData, type ValueData } from './outputs/tools/tool-data.js';
import type { PresetConfig } from './preset-config.js';
import type { WorkspaceSource } from './read/workspace-source.js';
import { buildWorkspace } from './workspace/build.js';

/** As `ObjectDescription` of the runtime. */
export interface DescribedObject extends Omit<ObjectData, 'scalars' | 'composites'> {
  readonly scalars: string;
  readonly composites: Readonly<Record<string, CompositeData>>;
}

/** As `ToolObjectFacts` of the runtime. */
export interface DescribedToolObject extends ToolObjectData {
  readonly object: DescribedObject;
  readonly meta: MetaData;
}

/** As `ToolWorkspaceFacts` of the runtime. */
export interface DescribedWorkspace {
  readonly objects: readonly DescribedToolObject[];
  readonly composites: Readonly<Record<string, ValueData>>;
}

/** Describes all objects that would be generated. */
export function describeWorkspace({
  source,
  config,
}: {
  readonly source: Pick<WorkspaceSource, 'schema' | 'metadata'>;
  readonly config: PresetConfig;
}): DescribedWorkspace {
  const workspace = buildWorkspace({ ...source, config });
  const context = { workspace, identifiers: identifiersOf({ workspace, reserved: [] }), config };
  const composites = new Map(
    workspace.composites.map((composite) => [composite.name, compositeData({ workspace, composite })]),
  );
  return {
    objects: workspace.objects.map((object) => ({
      object: describedObject(objectData(object), composites),
      meta: metaData(object),
      ...toolObjectData({ context, object }),
    })),
    composites: toolCompositesData(context),
  };
}

function describedObject(
  { scalars = '', composites = {}, ...data }: ObjectData,
  known: ReadonlyMap<string, CompositeData>,
): DescribedObject {
  const described = Object.entries(composites).flatMap(([field, name]): [string, CompositeData][] => {
    const composite = known.get(name);
    return composite ? [[field, composite]] : [];
  });
  return { ...data, scalars, composites: Object.fromEntries(described) };
}
