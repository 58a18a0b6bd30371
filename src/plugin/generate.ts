/** The whole pipeline: source → workspace → outputs → files. */
import type { PresetConfig } from './preset-config.js';
import type { SourceDocument } from './documents/source-document.js';
import { failure } from './failures.js';
import { chooseOutputs, declaredNames } from './outputs/choose-outputs.js';
import { MANIFEST, manifestFile } from './outputs/manifest/manifest.js';
import type { ChosenOutput, OutputContext, OutputFile } from './outputs/output.js';
import { refuseOddPaths } from './outputs/output-path.js';
import { refuseTakenExports, refuseTakenNames, type ExportedOutput } from './outputs/refuse-taken.js';
import { OUTPUTS } from './outputs/registry.js';
import { typesModule } from './outputs/types-module.js';
import type { ViewContext } from './outputs/view-context.js';
import { identifiersOf } from './outputs/identifiers.js';
import type { WorkspaceSource } from './read/workspace-source.js';
import { unusedOptions } from './unused-options.js';
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
  /** Operations and fragments of the app. Default: none. */
  readonly documents?: readonly SourceDocument[];
}

/** Generates all files of a workspace; pure, and the same bytes for the same workspace. */
export async function generate(run: Run): Promise<Generated> {
  const { config } = run;
  refuseTakenNames([...OUTPUTS, ...config.outputs]);
  const outputs = chooseOutputs(config);
  const context = { ...viewContext(run), outputs, source: run.source, documents: run.documents ?? [] };
  const made = await Promise.all(outputs.map((chosen) => filesOf({ chosen, context })));
  refuseOddPaths([...made.flat(), { output: 'manifest', path: MANIFEST }]);
  const files = made.flat().map((file) => asOnDisk(withHeader({ file, header: config.header })));
  refuseTakenExports({ outputs: outputs.map((chosen) => exportsOf({ chosen, context })), files });
  const manifest = manifestFile({ workspace: context.workspace, config, files });
  const ofOutputs = outputs.flatMap(({ output }) => output.warnings?.(context) ?? []);
  return { files: [...files, manifest], warnings: [...warningsOf({ run, context }), ...ofOutputs] };
}

/** Types and descriptions of all objects in one module, on the runtime of the package. */
export async function generateTypes(
  run: Run,
): Promise<{ readonly prepend: readonly string[]; readonly content: string; readonly warnings: readonly string[] }> {
  const context = viewContext(run);
  const { prepend, content } = typesModule(context);
  return { prepend, content, warnings: warningsOf({ run, context }) };
}

/** An output with what all outputs of a run are made from. */
interface Made {
  readonly chosen: ChosenOutput;
  readonly context: Omit<OutputContext, 'option'>;
}

/** The files of one output, as they are written. */
async function filesOf({
  chosen: { output, option },
  context,
}: Made): Promise<readonly (OutputFile & { readonly output: string })[]> {
  const files = await output.files({ ...context, option });
  return files.map(({ path, content }) => ({ output: output.name, path, content }));
}

const exportsOf = ({ chosen: { output, option, isOfUser }, context }: Made): ExportedOutput => ({
  output: output.name,
  exports: output.index?.({ ...context, option }) ?? [],
  isOfUser,
});

/** A module under the comment that a project's own modules begin with. */
const withHeader = ({ file, header }: { readonly file: OutputFile; readonly header: string }): OutputFile =>
  header && file.path.endsWith('.ts') ? { ...file, content: `${header.trim()}\n${file.content}` } : file;

/** Half a pair of surrogates in a label becomes U+FFFD when it is written: without this the file would differ for ever. */
const asOnDisk = ({ path, content }: OutputFile): OutputFile => ({ path, content: Buffer.from(content).toString() });

function viewContext({ source, config }: Run): ViewContext {
  const workspace = buildWorkspace({ ...source, config });
  if (workspace.objects.length === 0) throw failure('NOTHING_TO_GENERATE', { objects: source.metadata.objects.length });
  return { workspace, identifiers: identifiersOf({ workspace, reserved: declaredNames(config) }), config };
}

const warningsOf = ({ run, context }: { readonly run: Run; readonly context: ViewContext }): readonly string[] => [
  ...run.source.warnings,
  ...context.workspace.warnings,
  ...unusedOptions({ workspace: context.workspace, metadata: run.source.metadata, config: run.config }),
];
