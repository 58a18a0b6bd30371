/** Imports of a module: exactly the names that its views read. */
import { byText } from '../order.js';
import type { Identifiers } from './identifiers.js';
import { importLine } from './layout.js';

/** Where modules are, seen from the module that is made. */
export interface ModulePaths {
  /** Path of an object's module, without extension; null for the module itself, whose names need no import. */
  readonly object: (nameSingular: string) => string | null;
  readonly composites: string | null;
}

/** Identifiers that remember which of their names were used. */
export interface RecordedIdentifiers {
  readonly identifiers: Identifiers;
  readonly imports: () => readonly string[];
}

const VALUES = /(Object|Composite|Schema|Meta)$/;

/** Wraps identifiers for one module; what `imports` gives is complete once its views are made. */
export function recordImports({
  identifiers,
  paths,
  extension,
}: {
  readonly identifiers: Identifiers;
  readonly paths: ModulePaths;
  readonly extension: string;
}): RecordedIdentifiers {
  const used = new Map<string, Set<string>>();
  const use = ({
    name,
    from,
    isValue,
  }: {
    readonly name: string;
    readonly from: string | null;
    readonly isValue: boolean;
  }): string => {
    if (from === null) return name;
    const line = `${isValue ? 'value' : 'type'} ${from}`;
    used.set(line, (used.get(line) ?? new Set()).add(name));
    return name;
  };
  const recorded = <T extends object>({ names, from }: { readonly names: T; readonly from: string | null }): T =>
    new Proxy(names, {
      get: (target, key, receiver) => {
        const value: unknown = Reflect.get(target, key, receiver);
        return typeof value === 'string' && typeof key === 'string' && key !== 'module'
          ? use({ name: value, from, isValue: VALUES.test(value) && /^[a-z]/.test(value) })
          : value;
      },
    });
  return {
    identifiers: {
      object: (name) => recorded({ names: identifiers.object(name), from: paths.object(name) }),
      composite: (name) => recorded({ names: identifiers.composite(name), from: paths.composites }),
      compositeEnum: (name) => use({ name: identifiers.compositeEnum(name), from: paths.composites, isValue: false }),
    },
    imports: () =>
      [...used]
        .map(([line, names]) => {
          const [kind = '', from = ''] = line.split(' ');
          return { kind: kind === 'type' ? 'type ' : '', names: [...names].sort(byText), from: from + extension };
        })
        .sort((left, right) => byText(left.from + left.kind, right.from + right.kind))
        .map(importLine),
  };
}
