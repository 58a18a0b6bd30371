import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readPresetConfig } from '../../plugin/preset-config.js';
import { importExtensionFor } from '../../plugin/host/import-extension.js';
import { readOptionsOf } from '../../plugin/host/loader-options.js';
import { credentialsIn } from '../../plugin/secrets.js';
import { failure } from '../failures.js';
import type { FlagValues, Surroundings } from '../command.js';
import { wholeNumber } from '../arguments/whole-number.js';
import { secretsOf } from '../screen/redact.js';
import { withEnvFile } from './env-file.js';
import { findConfig } from './find-config.js';
import { loadConfig } from './load-config.js';
import { pointerOf } from './pointer-of.js';
import { optionsOfSwitches } from './output-switches.js';
import { TARGET_FLAGS, type PROJECT_FLAGS } from './project-flags.js';
import { DEFAULT_SNAPSHOT, type Project, type ProjectWorkspace, type Source } from './project.js';
import { targetsOf, type WrittenTarget } from './targets-of.js';
import { severalWorkspaces, workspacesOf, type SourcedTarget } from './workspaces-of.js';

type Given = FlagValues<typeof PROJECT_FLAGS> & Partial<FlagValues<typeof TARGET_FLAGS>>;

/** Finds out from flags, configuration and variables what a command works on. Reads no workspace. */
export async function loadProject({
  flags,
  cwd,
  env: given,
  screen,
}: Pick<Surroundings, 'cwd' | 'env' | 'screen'> & { readonly flags: Given }): Promise<Project> {
  const env = withEnvFile({ cwd, env: given, named: flags.dotenv });
  // whoever stumbles over a configuration may quote what is filled in there
  for (const secret of secretsOf(env)) screen.keepSecret(secret);
  const found =
    flags.to === undefined ? await fromConfig({ flags, cwd, env }) : fromFlags({ to: flags.to, flags, cwd });
  const { targets, ...rest } = found;
  for (const { source } of targets) keepSecretsOf({ source, screen });
  const written = workspacesOf({ targets, given: flags });
  const isOneForAll = flags.from !== undefined && flags.from !== 'live' && flags.from !== 'snapshot';
  if (isOneForAll && written.length > 1) throw severalWorkspaces({ what: `--from ${flags.from}`, workspaces: written });
  const workspaces = written.map((workspace) => ({ ...workspace, source: chosenSource({ workspace, flags, env }) }));
  for (const { source } of workspaces) keepSecretsOf({ source, screen });
  return { cwd, ...rest, remarks: [...rest.remarks, ...unusedSnapshot({ cwd, workspaces })], workspaces };
}

interface Found extends Pick<Project, 'configPath' | 'remarks' | 'unset'> {
  readonly targets: readonly SourcedTarget[];
}

function keepSecretsOf({ source, screen }: Pick<Surroundings, 'screen'> & { readonly source: Source }): void {
  const { token = '', headers = {} } = source.options;
  for (const secret of [token, ...Object.values(headers), ...credentialsIn(source.pointer)]) screen.keepSecret(secret);
}

/** A snapshot from the time when the project had one workspace. */
function unusedSnapshot({
  cwd,
  workspaces,
}: Pick<Surroundings, 'cwd'> & { readonly workspaces: readonly ProjectWorkspace[] }): readonly string[] {
  const names = workspaces.map(({ snapshot }) => snapshot);
  if (names.length < 2 || !existsSync(join(cwd, DEFAULT_SNAPSHOT))) return [];
  return [`${DEFAULT_SNAPSHOT} is not used: with several workspaces each has a file of its own, ${names.join(', ')}.`];
}

async function fromConfig({
  flags,
  cwd,
  env,
}: Pick<Surroundings, 'cwd' | 'env'> & { readonly flags: Given }): Promise<Found> {
  const path = await findConfig({ cwd, configFlag: flags.config, env });
  if (path === undefined) throw failure('NO_CONFIG', { folder: 'this folder' });
  const refused = Object.entries(flags).find(
    ([name, value]) => TARGET_ONLY.has(name) && value !== undefined && value !== false && String(value) !== '',
  );
  if (refused) throw failure('FLAG_BESIDE_CONFIG', { flag: refused[0], path: relative(cwd, path) });
  const { content, unset } = await loadConfig({ path, env });
  const written = targetsOf({ config: content, cwd });
  const found = { ...written, targets: await Promise.all(written.targets.map((target) => withFetch({ target, cwd }))) };
  if (found.targets.length === 0) throw failure('NO_TARGET', { path: relative(cwd, path) });
  return { configPath: path, unset, ...found };
}

/** The target with what its loader option `fetch` names. */
async function withFetch({
  target: { source, ...target },
  cwd,
}: Pick<Surroundings, 'cwd'> & { readonly target: WrittenTarget }): Promise<SourcedTarget> {
  return { ...target, source: { ...source, options: await readOptionsOf({ options: source.options, cwd }) } };
}

/** Flags that say what a configuration says: both would contradict each other sooner or later. */
const TARGET_ONLY = new Set(Object.keys(TARGET_FLAGS).filter((name) => name !== 'to'));

function fromFlags({ to, flags, cwd }: { readonly to: string; readonly flags: Given; readonly cwd: string }): Found {
  const extension = flags['import-extension'];
  const input = {
    objects: {
      ...(flags.include?.length ? { include: [...flags.include] } : {}),
      ...(flags.exclude?.length ? { exclude: [...flags.exclude] } : {}),
    },
    system: flags.system === true,
    ...optionsOfSwitches(flags),
    ...(flags.runtime === undefined ? {} : { runtime: flags.runtime }),
    ...(extension === undefined ? {} : { importExtension: extension === 'none' ? '' : extension }),
  };
  const target: SourcedTarget = {
    folder: `${to.replace(/[/\\]+$/, '')}/`,
    documents: flags.documents ?? [],
    source: { pointer: 'live', options: {} },
    config: readPresetConfig({ input, appExtension: importExtensionFor(join(cwd, to)) }),
  };
  return { configPath: undefined, targets: [target], remarks: [], unset: [] };
}

/** The source with what the flags say about it. */
function chosenSource({
  workspace: { source, snapshot },
  flags,
  env,
}: {
  readonly workspace: ProjectWorkspace;
  readonly flags: Given;
  readonly env: Surroundings['env'];
}): Source {
  const timeoutMs = wholeNumber({ flag: '--timeout', value: flags.timeout, from: 1, to: 600_000 });
  const chosen = pointerOf({ wanted: flags.from, source, snapshot, env, keyVariable: flags['key-env'] });
  return timeoutMs === undefined ? chosen : { ...chosen, options: { ...chosen.options, timeoutMs } };
}
