import type { FlagValues, Surroundings } from '../command.js';
import { secretsOf } from '../screen/redact.js';
import { withEnvFile } from './env-file.js';
import { findConfig } from './find-config.js';
import { loadProject } from './load-project.js';
import { pointerOf } from './pointer-of.js';
import type { PROJECT_FLAGS } from './project-flags.js';
import { DEFAULT_SNAPSHOT, type Project, type Source } from './project.js';

/** Loads the project for a command that reads workspaces and may have no targets: the configuration need not exist. */
export async function loadProjectForReading({
  flags,
  cwd,
  env: given,
  screen,
}: Pick<Surroundings, 'cwd' | 'env' | 'screen'> & {
  readonly flags: FlagValues<typeof PROJECT_FLAGS>;
}): Promise<Project> {
  const env = withEnvFile({ cwd, env: given, named: flags.dotenv });
  const wanted = flags.from ?? 'live';
  if ((await findConfig({ cwd, configFlag: flags.config, env })) !== undefined) {
    return loadProject({ flags: { ...flags, from: wanted }, cwd, env, screen });
  }
  const snapshot = flags.snapshot ?? DEFAULT_SNAPSHOT;
  const nothing: Source = { pointer: 'live', options: {} };
  const source = pointerOf({ wanted, source: nothing, snapshot, env, keyVariable: flags['key-env'] });
  for (const secret of [source.options.token ?? '', ...secretsOf(env)]) screen.keepSecret(secret);
  return { cwd, configPath: undefined, workspaces: [{ source, snapshot, targets: [] }], remarks: [], unset: [] };
}
