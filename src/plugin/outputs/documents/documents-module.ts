/** The text of `documents.ts`: what the plugins of graphql-codegen make of the documents, on the types of the workspace. */
import type { Target } from '../../documents/facts/document-facts.js';
import { formatTypeScript } from '../../print/format.js';
import { moduleScope, type ExportedName, type Scope } from '../../print/scope.js';
import { byText } from '../../../twenty/order.js';
import { HEADER } from '../header.js';
import { COMPOSITES } from '../identifiers.js';
import type { OutputContext, OutputFile } from '../output.js';
import { runtimePath } from '../runtime/runtime-path.js';
import { runPlugins } from './document-plugins.js';
import { typingChanges } from './typing-changes.js';
import { typingSchema } from './typing-schema.js';

const MODULE = './documents';

/** Makes the module. */
export async function documentsModule({
  context,
  target,
}: {
  readonly context: OutputContext;
  readonly target: Target;
}): Promise<OutputFile> {
  const { config, source } = context;
  const documents = [...context.documents].sort((left, right) => byText(left.file, right.file));
  // what older servers answer for a record that is not there is not known
  const isSince2 = context.workspace.objects.every(({ lacks }) => lacks.length === 0);
  const named = recordingScope();
  const { schema, scalars } = typingSchema({
    schema: source.schema,
    documents: documents.map(({ document }) => document),
    changes: { ...typingChanges({ ...context, scope: named }), hasRoots: target === '$query' && isSince2 },
  });
  const { imports, types, nodes } = await runPlugins({
    schema,
    documents: documents.map(({ file, document }) => ({ location: file, document })),
    // a list is sent as one: the server makes none of a single value
    config: { scalars, arrayInputCoercion: false, useTypeImports: true },
  });
  const runtime = runtimePath({ config, from: '.', entry: 'client/index' });
  const text = [
    HEADER,
    ...(/\btwenty\./.test(types) ? [`import type * as twenty from '${runtime}';`] : []),
    ...named.importsFor({ text: types, extension: config.importExtension }),
    ...imports,
    '',
    types,
    nodes,
  ];
  return { path: 'documents.ts', content: await formatTypeScript(text.join('\n')) };
}

const NAMESPACES = { [COMPOSITES]: 'composites' };

/** A scope that learns of every type that a document may have; the module imports those that stand in its text. */
function recordingScope(): Scope & {
  readonly importsFor: (module: { readonly text: string; readonly extension: string }) => readonly string[];
} {
  const recorded = new Map<string, ExportedName>();
  const use = (exported: ExportedName): string => {
    const name = exported.from === COMPOSITES ? `${NAMESPACES[COMPOSITES]}.${exported.name}` : exported.name;
    recorded.set(name, exported);
    return name;
  };
  return {
    type: use,
    value: use,
    imports: () => [],
    importsFor: ({ text, extension }) => {
      const scope = moduleScope({ module: MODULE, extension, namespaces: NAMESPACES });
      const words = new Set(text.match(/[\w$]+(\.[\w$]+)?/g));
      for (const [name, exported] of recorded) if (words.has(name)) scope.type(exported);
      return scope.imports();
    },
  };
}
