/** The names that a module uses of other modules. A view says which it uses and where it comes from; the import follows. */
import { byText } from '../../twenty/order.js';
import { importDeclaration } from './declarations.js';

/** A name that a module exports. */
export interface ExportedName {
  readonly name: string;
  /** The module: `./objects/person` below the output folder, without an ending, or a package. */
  readonly from: string;
}

/** The names that are in scope in a module. */
export interface Scope {
  /** Uses a name as a type only; gives it as the module writes it. Throws where another module's name is in its place. */
  readonly type: (exported: ExportedName) => string;
  /** Uses a name at run time; gives it as the module writes it. */
  readonly value: (exported: ExportedName) => string;
  /** The import statements for all names that were used so far. */
  readonly imports: () => readonly string[];
}

/** How one module was used so far. */
interface Used {
  readonly types: Set<string>;
  readonly values: Set<string>;
}

/** The scope of a module of the output, in which nothing is imported yet. */
export function moduleScope({
  module,
  extension,
  namespaces,
}: {
  /** The module itself, such as `./objects/person`: its own names need no import. */
  readonly module: string;
  /** What specifiers of modules in the output end with. */
  readonly extension: string;
  /** Modules that are imported as a whole, by the name of their namespace. */
  readonly namespaces: Readonly<Record<string, string>>;
}): Scope {
  const modules = new Map<string, Used>();
  const origins = new Map<string, string>();
  const use = ({ name, from, as }: ExportedName & { readonly as: keyof Used }): string => {
    if (from === module) return name;
    const namespace = namespaces[from];
    const binding = namespace ?? name;
    const origin = origins.get(binding) ?? from;
    if (origin !== from) throw new Error(`${module} imports ${binding} from ${origin} and from ${from}`);
    origins.set(binding, from);
    const used = modules.get(from) ?? { types: new Set(), values: new Set() };
    modules.set(from, used);
    used[as].add(name);
    return namespace === undefined ? name : `${namespace}.${name}`;
  };
  const imports = (): readonly string[] => {
    const sorted = [...modules]
      .map(([from, used]) => ({
        specifier: specifierOf({ from, module, extension }),
        namespace: namespaces[from],
        ...used,
      }))
      .sort((left, right) => byText(left.specifier, right.specifier));
    return [
      ...sorted.flatMap(({ namespace, ...used }) =>
        namespace === undefined ? [] : [namespaceImport({ namespace, ...used })],
      ),
      ...sorted.flatMap(({ namespace, ...used }) => (namespace === undefined ? namedImports(used) : [])),
    ];
  };
  return {
    type: (exported) => use({ ...exported, as: 'types' }),
    value: (exported) => use({ ...exported, as: 'values' }),
    imports,
  };
}

/** The scope of a single module that declares everything: no name is imported. */
export const SINGLE_MODULE: Scope = { type: ({ name }) => name, value: ({ name }) => name, imports: () => [] };

/** The module as it is written in an import of another one. */
export function specifierOf({
  from,
  module,
  extension,
}: {
  readonly from: string;
  readonly module: string;
  readonly extension: string;
}): string {
  if (!from.startsWith('./')) return from;
  const folders = module.split('/').slice(1, -1);
  const parts = from.split('/').slice(1);
  const shared = parts.slice(0, -1).findIndex((part, index) => part !== folders[index]);
  const common = shared === -1 ? Math.min(parts.length - 1, folders.length) : shared;
  const upwards = folders.slice(common).map(() => '..');
  return [...(upwards.length > 0 ? upwards : ['.']), ...parts.slice(common)].join('/') + extension;
}

interface ModuleImport extends Used {
  readonly specifier: string;
}

const namespaceImport = ({ namespace, specifier, values }: ModuleImport & { readonly namespace: string }): string =>
  `import ${values.size === 0 ? 'type ' : ''}* as ${namespace} from '${specifier}';`;

/** Values and types in statements of their own. A name that is used as both is a value. */
function namedImports({ specifier, types, values }: ModuleImport): readonly string[] {
  const lists = [
    { names: [...values], isTypeOnly: false },
    { names: [...types].filter((name) => !values.has(name)), isTypeOnly: true },
  ];
  return lists.flatMap(({ names, isTypeOnly }) =>
    names.length === 0 ? [] : [importDeclaration({ names: names.sort(byText), from: specifier, isTypeOnly })],
  );
}
