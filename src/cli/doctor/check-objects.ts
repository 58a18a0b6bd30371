import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import { askGraphql } from '../../plugin/read/http/ask-graphql.js';
import type { Connection } from '../../plugin/read/http/connection.js';
import type { Composite, Workspace, WorkspaceObject } from '../../plugin/workspace/workspace.js';
import { ok, firstFew, warning, type Finding } from './finding.js';

/** Each object costs an operation of the rate limit, which all keys of the workspace share. */
const MOST = 60;

/** Which objects and fields there are, and which of those that are generated the key may read. */
export async function checkObjects({
  source,
  workspace,
  connection,
}: {
  readonly source: WorkspaceSource;
  /** What is generated. */
  readonly workspace: Workspace;
  readonly connection: Connection;
}): Promise<readonly Finding[]> {
  const { objects } = source.metadata;
  const inactive = objects.filter(({ isActive }) => isActive === false).length;
  const custom = objects.filter(({ isCustom }) => isCustom === true).length;
  const counts = `${objects.length} objects, ${custom} of them custom, ${inactive} inactive; ${workspace.objects.length} are generated`;
  const hidden: string[] = [];
  for (const object of workspace.objects.slice(0, MOST))
    hidden.push(...(await hiddenOf({ object, workspace, connection })));
  return [
    ok('objects', counts),
    hidden.length === 0
      ? ok('rights', `The key may read all fields of ${workspace.objects.length} generated objects`)
      : warning({
          about: 'rights',
          what: `The key may not read ${firstFew(hidden)}. Generated code has them all the same: a query for them fails.`,
          remedy:
            'Exclude objects with presetConfig.objects.exclude, leave fields out of `select`, or give the role more rights.',
        }),
  ];
}

/** Fields that a server hides one by one are found one by one. */
const TRIES = 6;

/** Tries to read one record; a refusal names the field, or means the object. */
async function hiddenOf({
  object,
  workspace: { composites },
  connection,
}: {
  readonly object: WorkspaceObject;
  readonly workspace: Workspace;
  readonly connection: Connection;
}): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (let attempt = 0; attempt < TRIES && object.operations.includes('findMany'); attempt++) {
    const selection = selectionOf({ object, composites, without: hidden });
    const answer = await askGraphql(connection, {
      path: '/graphql',
      operationName: 'TwentyCodegenRights',
      query: `query TwentyCodegenRights { ${object.graphql.plural}(first: 1) { edges { node { ${selection} } } } }`,
    });
    if ('data' in answer || answer.reason !== 'denied') break;
    const field = /field "(\w+)"/.exec(answer.said)?.[1];
    if (field === undefined || hidden.includes(field)) return [object.nameSingular];
    hidden.push(field);
  }
  return hidden.map((field) => `${object.nameSingular}.${field}`);
}

function selectionOf({
  object,
  composites,
  without,
}: {
  readonly object: WorkspaceObject;
  readonly composites: readonly Composite[];
  readonly without: readonly string[];
}): string {
  return object.fields
    .flatMap(({ columns }) => columns)
    .filter(({ name }) => !without.includes(name))
    .flatMap(({ name, output }) => {
      if (output.kind !== 'object') return [name];
      const parts = composites.find((composite) => composite.name === output.name)?.subFields ?? [];
      const part = parts.find((each) => each.output !== null && each.output.kind !== 'object');
      return part ? [`${name} { ${part.name} }`] : [];
    })
    .join(' ');
}
