/** Names that outputs declare or export twice. An app would get a compile error, or silently neither of the two. */
import { failure } from '../failures.js';
import type { IndexExport, Output, OutputFile } from './output.js';

/** Refuses an output whose name, or a name that it declares, is that of an earlier one. */
export function refuseTakenNames(outputs: readonly Output[]): void {
  const known = new Set<string>();
  const declared = new Map<string, string>();
  for (const { name: output, names = [] } of outputs) {
    if (known.has(output)) throw failure('TWO_OUTPUTS_OF_ONE_NAME', { output });
    known.add(output);
    for (const name of names) {
      const by = declared.get(name);
      if (by !== undefined) throw failure('OUTPUT_NAME_TAKEN', { output, name, by });
      declared.set(name, output);
    }
  }
}

/** What `index.ts` exports of one output. */
export interface ExportedOutput {
  readonly output: string;
  readonly exports: readonly IndexExport[];
  /** Of the user: only what it exports can collide, as our own names come from one allocator. */
  readonly isOfUser: boolean;
}

/** Refuses names that the index would export from a user's output and from another module: it would export neither. */
export function refuseTakenExports({
  outputs,
  files,
}: {
  readonly outputs: readonly ExportedOutput[];
  readonly files: readonly OutputFile[];
}): void {
  if (!outputs.some(({ isOfUser, exports }) => isOfUser && exports.length > 0)) return;
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const exporters = new Map<string, string>();
  // ours first, so that the error names the user's output
  const ordered = [...outputs].sort((one, other) => Number(one.isOfUser) - Number(other.isOfUser));
  for (const { output, exports, isOfUser } of ordered) {
    for (const each of exports) {
      const from = 'module' in each ? `${each.module}.ts` : 'the runtime';
      const names = 'module' in each ? exportedNames(contents.get(from) ?? '') : each.names;
      for (const name of new Set(names)) {
        const by = exporters.get(name);
        if (isOfUser && by !== undefined) throw failure('OUTPUT_EXPORT_TAKEN', { output, name, by });
        exporters.set(name, from);
      }
    }
  }
}

const DECLARATION =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|var|function\*?|class|interface|type|enum|namespace) ([\w$]+)/gm;

const LIST = /^export (?:type )?\{([^}]*)\}/gm;

/** The names that a formatted module exports; what it exports of others with `*` is not looked at. */
function exportedNames(content: string): readonly string[] {
  const declared = [...content.matchAll(DECLARATION)].flatMap(([, name]) => name ?? []);
  const listed = [...content.matchAll(LIST)].flatMap(([, list = '']) =>
    list.split(',').flatMap((item) => /([\w$]+)\s*$/.exec(item)?.[1] ?? []),
  );
  return [...declared, ...listed];
}
