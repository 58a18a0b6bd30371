/** A module without a template: its text, below the imports that the text asked for. */
import { posix } from 'node:path';
import type { GeneralOptions } from '../config.js';
import { sortedBy } from '../../twenty/order.js';
import { HEADER } from './header.js';
import type { OutputFile } from './output.js';
import { runtimePath } from './runtime/runtime-path.js';

/** A name, and where it comes from. */
export type Imported = { readonly name: string } & (
  | { /** Another module of the output folder, without an ending, such as `objects/person`. */ readonly module: string }
  | { /** A module of the runtime, such as `client/index`. The output lists it in `runtime`. */ readonly entry: string }
  | { /** A package of the app. */ readonly package: string }
);

/** Imports names into the module that is printed. Each function returns the name as the text writes it. */
export interface ModuleImports {
  readonly type: (imported: Imported) => string;
  readonly value: (imported: Imported) => string;
}

/** Prints a module under the header of generated files. What `text` returns need not be formatted: prettier does that. */
export function typescriptModule({
  context,
  path,
  text,
}: {
  readonly context: { readonly config: Pick<GeneralOptions, 'runtime' | 'importExtension'> };
  /** In the output folder, such as `queries.ts`. */
  readonly path: string;
  readonly text: (imports: ModuleImports) => string;
}): OutputFile {
  const used = new Map<string, Use>();
  const record = ({ isValue, ...imported }: Imported & { readonly isValue: boolean }): string => {
    const from = addressOf({ imported, path, config: context.config });
    const namespace = 'entry' in imported ? posix.dirname(imported.entry) : undefined;
    const name = namespace ?? imported.name;
    const known = used.get(name);
    if (known && known.from !== from) throw new Error(`${path} imports ${name} from ${known.from} and from ${from}`);
    used.set(name, { name, from, isNamespace: namespace !== undefined, isValue: isValue || known?.isValue === true });
    return namespace === undefined ? name : `${namespace}.${imported.name}`;
  };
  const body = text({
    type: (imported) => record({ ...imported, isValue: false }),
    value: (imported) => record({ ...imported, isValue: true }),
  });
  return { path, content: [HEADER, ...importLines([...used.values()]), '', body].join('\n') };
}

/** A name that a module imports. */
interface Use {
  readonly name: string;
  readonly from: string;
  /** It stands for all that the module exports. */
  readonly isNamespace: boolean;
  readonly isValue: boolean;
}

function addressOf({
  imported,
  path,
  config,
}: {
  readonly imported: Imported;
  readonly path: string;
  readonly config: Pick<GeneralOptions, 'runtime' | 'importExtension'>;
}): string {
  if ('package' in imported) return imported.package;
  const root = posix.relative(posix.dirname(path), '.') || '.';
  if ('entry' in imported) return runtimePath({ config, from: root, entry: imported.entry });
  const way = posix.relative(posix.dirname(path), imported.module);
  return `${way.startsWith('.') ? way : `./${way}`}${config.importExtension}`;
}

/** One statement for each module and kind of import, sorted by module. */
function importLines(uses: readonly Use[]): readonly string[] {
  const statements = new Map<string, Use & { readonly names: readonly string[] }>();
  for (const use of sortedBy(uses, ({ from, name }) => `${from} ${name}`)) {
    const key = `${use.from} ${use.isValue ? 'value' : 'type'} ${use.isNamespace ? use.name : ''}`;
    statements.set(key, { ...use, names: [...(statements.get(key)?.names ?? []), use.name] });
  }
  return [...statements.values()].map(({ names, from, isNamespace, isValue, name }) => {
    const imported = isNamespace ? `* as ${name}` : `{ ${names.join(', ')} }`;
    return `import ${isValue ? '' : 'type '}${imported} from '${from}';`;
  });
}
