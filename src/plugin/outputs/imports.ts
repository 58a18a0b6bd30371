/** Imports of a module: exactly the names that its views read. */
import { byText } from '../../twenty/order.js';
import type { Identifiers } from './identifiers.js';
import { importLine } from '../print/layout.js';

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
  // Every object has many of them, so they share a namespace.
  let composites: 'none' | 'types' | 'values' = 'none';
  const useComposite = (name: string): string => {
    if (paths.composites === null) return name;
    if (isValue(name)) composites = 'values';
    else if (composites === 'none') composites = 'types';
    return `composites.${name}`;
  };
  return {
    identifiers: {
      object: (name) => {
        const from = paths.object(name);
        return recorded(identifiers.object(name), (used) => use({ name: used, from, isValue: isValue(used) }));
      },
      composite: (name) => recorded(identifiers.composite(name), useComposite),
      compositeEnum: (name) => useComposite(identifiers.compositeEnum(name)),
    },
    imports: () => [
      ...(composites === 'none'
        ? []
        : [`import ${composites === 'types' ? 'type ' : ''}* as composites from '${paths.composites}${extension}';`]),
      ...[...used]
        .map(([line, names]) => {
          const [kind = '', from = ''] = line.split(' ');
          return { kind: kind === 'type' ? 'type ' : '', names: [...names].sort(byText), from: from + extension };
        })
        .sort((left, right) => byText(left.from + left.kind, right.from + right.kind))
        .map(importLine),
    ],
  };
}

const isValue = (name: string): boolean => VALUES.test(name) && /^[a-z]/.test(name);

/** The same names, each as `use` gives it. */
const recorded = <T extends object>(names: T, use: (name: string) => string): T =>
  new Proxy(names, {
    get: (target, key, receiver) => {
      const value: unknown = Reflect.get(target, key, receiver);
      return typeof value === 'string' && typeof key === 'string' && key !== 'module' ? use(value) : value;
    },
  });
