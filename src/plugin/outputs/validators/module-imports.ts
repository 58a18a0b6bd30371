/** Names that a module uses of other modules: a view says so where it uses one, and the import follows. */
import { byText } from '../../../twenty/order.js';
import { importLine } from '../../print/layout.js';

/** A name, and the path of the module that exports it. */
export interface Imported {
  readonly name: string;
  readonly from: string;
}

/** Notes names, and gives them back. */
export interface ModuleImports {
  readonly value: (imported: Imported) => string;
  readonly type: (imported: Imported) => string;
  /** The statements, once everything was noted. */
  readonly lines: () => readonly string[];
}

/** A list of imports that is empty yet. */
export function moduleImports(): ModuleImports {
  const modules = new Map<string, ModuleNames>();
  const namesOf = (from: string): ModuleNames => {
    const names = modules.get(from) ?? { values: new Set(), types: new Set() };
    modules.set(from, names);
    return names;
  };
  return {
    value: ({ name, from }) => {
      namesOf(from).values.add(name);
      return name;
    },
    type: ({ name, from }) => {
      namesOf(from).types.add(name);
      return name;
    },
    lines: () => [...modules].sort(([left], [right]) => byText(left, right)).map(importOf),
  };
}

interface ModuleNames {
  readonly values: Set<string>;
  readonly types: Set<string>;
}

/** One statement a module; what is no value says so. */
function importOf([from, { values, types }]: readonly [string, ModuleNames]): string {
  const sorted = [...types].sort(byText);
  if (values.size === 0) return importLine({ kind: 'type ', from, names: sorted });
  return importLine({ kind: '', from, names: [...[...values].sort(byText), ...sorted.map((name) => `type ${name}`)] });
}
