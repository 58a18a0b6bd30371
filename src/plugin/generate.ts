/** The whole pipeline: source → workspace → outputs → files. */
import type { PresetConfig } from './preset-config.js';
import { failure } from './failures.js';
import { chooseOutputs, reservedNames } from './outputs/choose-outputs.js';
import { manifestFile } from './outputs/manifest/manifest.js';
import type { ChosenOutput, Output, OutputContext, OutputFile } from './outputs/output.js';
import { refuseOddPath } from './outputs/output-path.js';
import { typesModule } from './outputs/types-module.js';
import type { ViewContext } from './outputs/view-context.js';
import { formatStatements, formatTypeScript } from './print/format.js';
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
}

/** Generates all files of a workspace; pure, and the same bytes for the same workspace. */
export async function generate(run: Run): Promise<Generated> {
  const context = viewContext(run);
  const outputs = chooseOutputs(run.config);
  const made = await Promise.all(outputs.map((chosen) => filesOf({ chosen, context: { ...context, outputs } })));
  const { header } = run.config;
  const files = made.flat().map((file) => asOnDisk(withHeader({ file, header })));
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
  return { prepend, content: await formatStatements(content), warnings: warningsOf({ run, context }) };
}

/** The files of one output, as they are written. */
async function filesOf({
  chosen: { output, option },
  context,
}: {
  readonly chosen: ChosenOutput;
  readonly context: Omit<OutputContext, 'option'>;
}): Promise<readonly OutputFile[]> {
  const files = await output.files({ ...context, option });
  const format = FORMATTERS[output.printed ?? 'anyhow'];
  return Promise.all(
    files.map(async (file) => (file.path.endsWith('.ts') ? { ...file, content: await format(file.content) } : file)),
  );
}

/** What is left to do for a module, by how its output prints. */
const FORMATTERS: Readonly<
  Record<NonNullable<Output['printed']> | 'anyhow', (text: string) => Promise<string> | string>
> = {
  finished: (text) => text,
  statements: formatStatements,
  anyhow: formatTypeScript,
};

/** A module under the comment that a project's own modules begin with. */
const withHeader = ({ file, header }: { readonly file: OutputFile; readonly header: string }): OutputFile =>
  header && file.path.endsWith('.ts') ? { ...file, content: `${header.trim()}\n${file.content}` } : file;

/** Half a pair of surrogates in a label becomes U+FFFD when it is written: without this the file would differ for ever. */
const asOnDisk = ({ path, content }: OutputFile): OutputFile => ({ path, content: Buffer.from(content).toString() });

function viewContext({ source, config }: Run): ViewContext {
  const workspace = buildWorkspace({ ...source, config });
  if (workspace.objects.length === 0) throw failure('NOTHING_TO_GENERATE', { objects: source.metadata.objects.length });
  return { workspace, identifiers: identifiersOf({ workspace, reserved: reservedNames }), config };
}

const warningsOf = ({ run, context }: { readonly run: Run; readonly context: ViewContext }): readonly string[] => [
  ...run.source.warnings,
  ...context.workspace.warnings,
  ...unusedOptions({ workspace: context.workspace, metadata: run.source.metadata, config: run.config }),
];
