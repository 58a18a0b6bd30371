/** The plugins of graphql-codegen that type documents, which an app installs beside us. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { isJsonObject } from '../../../twenty/json.js';
import { failure } from '../../failures.js';

/** What the plugins work on. */
interface PluginRun {
  readonly schema: GraphQLSchema;
  readonly documents: readonly { readonly location: string; readonly document: DocumentNode }[];
  readonly config: Readonly<Record<string, unknown>>;
}

/** What they make of documents. */
interface TypedDocuments {
  readonly imports: readonly string[];
  /** Types of operations, fragments and variables. */
  readonly types: string;
  /** The documents, a line each. */
  readonly nodes: string;
}

const TYPES = '@graphql-codegen/typescript-operations';
const NODES = '@graphql-codegen/typed-document-node';

/** Runs both. Throws `DOCUMENTS_NEED_PACKAGES` where one is missing, or makes other types than it does since version 6. */
export async function runPlugins(run: PluginRun): Promise<TypedDocuments> {
  const types = await output(() => import(TYPES) as Promise<PluginModule>, { name: TYPES, run });
  const nodes = await output(() => import(NODES) as Promise<PluginModule>, { name: NODES, run });
  // before version 6 these stood in the module of another plugin
  if (/\bScalars\[/.test(types.content)) throw failure('DOCUMENTS_NEED_PACKAGES', { missing: TYPES });
  const isImport = (line: string) => /^import\b/.test(line);
  // a type that helps others, where it does
  const before = types.prepend.filter((line) => {
    const name = /\btype (\w+)/.exec(line)?.[1];
    return !isImport(line) && (name === undefined || types.content.includes(`${name}<`));
  });
  return {
    imports: [...types.prepend.filter(isImport), ...nodes.prepend.filter(isImport)],
    types: [...before, types.content].join('\n'),
    // the nodes of a document are for machines: a line each
    nodes: nodes.content.replace(/^export const /gm, '// prettier-ignore\nexport const '),
  };
}

interface PluginOutput {
  readonly prepend: readonly string[];
  readonly content: string;
}

/** A plugin as it is imported. */
interface PluginModule {
  readonly plugin: (
    schema: GraphQLSchema,
    documents: PluginRun['documents'],
    config: PluginRun['config'],
    info: { readonly outputFile: string },
  ) => unknown;
}

async function output(
  load: () => Promise<PluginModule>,
  { name, run }: { readonly name: string; readonly run: PluginRun },
): Promise<PluginOutput> {
  const { plugin } = await load().catch((error: unknown) => {
    const { code } = Object(error) as { readonly code?: unknown };
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
      throw failure('DOCUMENTS_NEED_PACKAGES', { missing: name });
    throw error;
  });
  const made: unknown = await plugin(run.schema, run.documents, run.config, { outputFile: 'documents.ts' });
  if (typeof made === 'string') return { prepend: [], content: made };
  const { prepend, content } = isJsonObject(made) ? made : {};
  return {
    prepend: Array.isArray(prepend) ? prepend.map(String) : [],
    content: typeof content === 'string' ? content : '',
  };
}
