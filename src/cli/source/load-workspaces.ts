import { CodegenTwentyError } from '../../plugin/errors.js';
import { explain } from '../cli-error.js';
import { failure } from '../failures.js';
import type { Surroundings } from '../command.js';
import type { Project, ProjectWorkspace, Source } from '../config/project.js';
import { parsePointer } from '../../plugin/read/pointer.js';
import type { Place, ReadWorkspace } from './read-workspace.js';

/** A workspace of a project, read. */
export interface LoadedWorkspace extends ProjectWorkspace {
  /** Its address or path, printable. */
  readonly name: string;
  readonly workspace: ReadWorkspace;
}

/** Reads each workspace of a project, in the given way. */
export async function loadWorkspaces({
  project,
  screen,
  read,
}: Pick<Surroundings, 'screen'> & {
  readonly project: Project;
  readonly read: (place: Place) => Promise<ReadWorkspace>;
}): Promise<readonly LoadedWorkspace[]> {
  const loaded: LoadedWorkspace[] = [];
  for (const each of project.workspaces) {
    loaded.push({ ...each, ...(await readOne({ project, screen, read, source: each.source })) });
  }
  return loaded;
}

/** Reads one workspace, telling that it takes a while and what came of it. */
export async function readOne({
  project,
  screen,
  read,
  source,
}: Pick<Surroundings, 'screen'> & {
  readonly project: Pick<Project, 'cwd' | 'unset' | 'configPath'>;
  readonly read: (place: Place) => Promise<ReadWorkspace>;
  readonly source: Source;
}): Promise<Pick<LoadedWorkspace, 'name' | 'workspace'>> {
  const started = performance.now();
  const name = naming({ project, action: () => printableSource(source) });
  const step = screen.step(`Reading ${name}`);
  try {
    const workspace = await read({ cwd: project.cwd, source });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    step.done(
      workspace.how === 'unchanged'
        ? `${name} has not changed since it was last read`
        : `Read ${workspace.source.metadata.objects.length} objects from ${name} in ${seconds} s`,
    );
    return { name, workspace };
  } catch (error) {
    step.stop();
    throw named({ error, project });
  }
}

function naming<T>({
  project,
  action,
}: {
  readonly project: Pick<Project, 'unset' | 'configPath'>;
  readonly action: () => T;
}): T {
  try {
    return action();
  } catch (error) {
    throw named({ error, project });
  }
}

const NOT_SET = ['BASE_URL_NOT_SET', 'API_KEY_NOT_SET'];

/** The reader guesses which variable is not set; the configuration knows. */
function named({
  error,
  project,
}: {
  readonly error: unknown;
  readonly project: Pick<Project, 'unset' | 'configPath'>;
}): unknown {
  const { unset } = project;
  if (!(error instanceof CodegenTwentyError) || !NOT_SET.includes(error.code)) return error;
  const { code, what } = explain(error);
  const names = unset.length > 0 ? unset : [code === 'BASE_URL_NOT_SET' ? 'TWENTY_BASE_URL' : 'TWENTY_API_KEY'];
  return failure('VARIABLES_NOT_SET', { what: what.replace(/: .*$/, '.'), names });
}

/** How a source is called in messages: an address without user name and query, or a path. */
function printableSource({ pointer, options }: Source): string {
  if (pointer === 'sandbox') return 'the example workspace';
  const from = parsePointer(pointer, options);
  return from.kind === 'server' ? from.baseUrl : from.path;
}
