/** A module without a template: its text, below the imports that the text asked for. */
import { posix } from 'node:path';
import type { GeneralOptions } from '../config.js';
import { moduleScope, type ExportedName } from '../print/scope.js';
import { HEADER } from './header.js';
import type { OutputFile } from './output.js';
import { runtimeModule } from './runtime/runtime-path.js';

/** A name of a module (`./objects/person`, or a package), or of the runtime (`client/index`, which the output lists). */
export type Imported = ExportedName | { readonly name: string; readonly entry: string };

/** Imports names into the module that is printed. Each function returns the name as the text writes it. */
export interface ModuleImports {
  /** Uses a name as a type only. */
  readonly type: (imported: Imported) => string;
  /** Uses a name at run time. */
  readonly value: (imported: Imported) => string;
}

/** Prints a module under the header of generated files. What `text` returns need not be formatted: prettier does that. */
export function typescriptModule({
  context: { config },
  path,
  text,
}: {
  readonly context: { readonly config: Pick<GeneralOptions, 'runtime' | 'importExtension'> };
  /** In the output folder, such as `queries.ts`. */
  readonly path: string;
  readonly text: (imports: ModuleImports) => string;
}): OutputFile {
  // a room of the runtime is imported as a whole: a name of a workspace may be any of its names
  const namespaces: Record<string, string> = {};
  const scope = moduleScope({
    module: `./${path.replace(/\.ts$/, '')}`,
    extension: config.importExtension,
    namespaces,
  });
  const exported = (imported: Imported): ExportedName => {
    if ('from' in imported) return imported;
    const from = runtimeModule({ config, entry: imported.entry });
    namespaces[from] = posix.dirname(imported.entry);
    return { name: imported.name, from };
  };
  const body = text({
    type: (imported) => scope.type(exported(imported)),
    value: (imported) => scope.value(exported(imported)),
  });
  return { path, content: [HEADER, ...scope.imports(), '', body].join('\n') };
}
