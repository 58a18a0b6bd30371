/** The whole pipeline: source → workspace → views → text → files. */
import type { PresetConfig } from './config.js';
import { failure } from './failures.js';
import type { WorkspaceSource } from './read/workspace-source.js';
import { formatTypeScript } from './print/format.js';
import { manifestFile } from './outputs/manifest/manifest.js';
import type { OutputFile } from './outputs/module.js';
import { otherFiles, outputFiles } from './outputs/output-files.js';
import { refuseOddPath } from './outputs/output-path.js';
import { typesModule } from './outputs/types-module.js';
import { RUNTIME_EXPORTS } from './outputs/runtime/runtime-exports.js';
import type { ViewContext } from './outputs/view-context.js';
import { unusedOptions } from './unused-options.js';
import { identifiersOf } from './outputs/identifiers.js';
import { buildWorkspace } from './workspace/build.js';

/** What one run makes. */
export interface Generated {
  /** Paths are relative to the target folder. */
  readonly files: readonly OutputFile[];
  readonly warnings: readonly string[];
}

type Source = Pick<WorkspaceSource, 'schema' | 'metadata' | 'warnings'>;

interface Run {
  readonly source: Source;
  readonly config: PresetConfig;
}

/** Generates all files of a workspace; pure, and the same bytes for the same workspace. */
export async function generate(run: Run): Promise<Generated> {
  const context = viewContext(run);
  const modules = await Promise.all(
    outputFiles(context).map(async ({ path, content }) => ({ path, content: await formatTypeScript(content) })),
  );
  const { header } = run.config;
  const files = [...modules, ...otherFiles(context)].map((file) => asOnDisk(withHeader({ file, header })));
  for (const { path } of files) refuseOddPath(path);
  const manifest = manifestFile({ workspace: context.workspace, config: run.config, files });
  return { files: [...files, manifest], warnings: warningsOf({ run, context }) };
}

/** Types and descriptions of all objects in one module, on the runtime of the package. */
export async function generateTypes(
  run: Run,
): Promise<{ readonly prepend: readonly string[]; readonly content: string; readonly warnings: readonly string[] }> {
  const context = viewContext(run);
  const { prepend, content } = typesModule(context);
  return { prepend, content: await formatTypeScript(content), warnings: warningsOf({ run, context }) };
}

/** A module under the comment that a project's own modules begin with. */
const withHeader = ({ file, header }: { readonly file: OutputFile; readonly header: string }): OutputFile =>
  header && file.path.endsWith('.ts') ? { ...file, content: `${header.trim()}\n${file.content}` } : file;

/** Half a pair of surrogates in a label becomes U+FFFD when it is written: without this the file would differ for ever. */
const asOnDisk = ({ path, content }: OutputFile): OutputFile => ({ path, content: Buffer.from(content).toString() });

function viewContext({ source, config }: Run): ViewContext {
  const workspace = buildWorkspace({ ...source, config });
  if (workspace.objects.length === 0) throw failure('NOTHING_TO_GENERATE', { objects: source.metadata.objects.length });
  return { workspace, identifiers: identifiersOf({ workspace, reserved: RUNTIME_EXPORTS }), config };
}

const warningsOf = ({ run, context }: { readonly run: Run; readonly context: ViewContext }): readonly string[] => [
  ...run.source.warnings,
  ...context.workspace.warnings,
  ...unusedOptions({ workspace: context.workspace, metadata: run.source.metadata, config: run.config }),
];
