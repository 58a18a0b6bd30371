/** The names that generated code declares: derived from the workspace's own names, unique over all modules. */
import { capitalise } from '../../twenty/graphql-names.js';
import type { Workspace, WorkspaceObject } from '../workspace/workspace.js';

/** What ends the derived names of an object's types. */
const TYPE_SUFFIXES = {
  relations: 'Relations',
  createInput: 'CreateInput',
  updateInput: 'UpdateInput',
  unique: 'Unique',
  filter: 'Filter',
  orderBy: 'OrderBy',
  select: 'Select',
  aggregates: 'Aggregates',
  types: 'Types',
  result: 'Result',
  operations: 'Operations',
} as const;

/** What ends the derived names of an object's values. */
const VALUE_SUFFIXES = {
  description: 'Object',
  meta: 'Meta',
  schema: 'Schema',
  createSchema: 'CreateSchema',
  updateSchema: 'UpdateSchema',
  filterSchema: 'FilterSchema',
  orderBySchema: 'OrderBySchema',
  fields: 'Fields',
} as const;

type Suffixed = Readonly<Record<keyof typeof TYPE_SUFFIXES | keyof typeof VALUE_SUFFIXES, string>>;

/** Names of one object. */
export interface ObjectIdentifiers extends Suffixed {
  /** The record interface. */
  readonly type: string;
  /** Base name of its modules. */
  readonly module: string;
  /** The module that declares its types, as other modules of the output name it. */
  readonly from: string;
  /** Field → name of its options' object and type. */
  readonly options: ReadonlyMap<string, string>;
}

/** Names of one composite. */
export interface CompositeIdentifiers {
  /** The module that declares its types. */
  readonly from: string;
  readonly type: string;
  readonly input: string;
  readonly filter: string;
  readonly orderBy: string;
  readonly select: string;
  readonly description: string;
  /** What validators are made of. */
  readonly fields: string;
}

/** Every name, by metadata name or GraphQL name. */
export interface Identifiers {
  readonly object: (nameSingular: string) => ObjectIdentifiers;
  readonly composite: (name: string) => CompositeIdentifiers;
  readonly compositeEnum: (name: string) => string;
}

/** The module that declares the types of composites and their enums. */
export const COMPOSITES = './composites';

/** File names that Windows refuses, and our own. */
const OWN_MODULES = [
  ...['index', 'composites', 'con', 'prn', 'aux', 'nul'],
  ...['com', 'lpt'].flatMap((device) => Array.from({ length: 10 }, (_, number) => `${device}${number}`)),
];

const uncapitalise = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * Allocates all names. Objects come first, then composites, then what is derived; a derived name that is taken gets an
 * underscore before its ending (`Person_Filter` beside an object `personFilter`): no Twenty name holds one.
 */
export function identifiersOf({
  workspace,
  reserved,
}: {
  readonly workspace: Workspace;
  /** Names that modules declare for themselves: an object gets out of their way. */
  readonly reserved: readonly string[];
}): Identifiers {
  const names = claimer(reserved);
  const modules = claimer(OWN_MODULES);
  const types = new Map(
    workspace.objects.map(({ nameSingular }) => [nameSingular, names({ base: capitalise(nameSingular) })]),
  );
  const composites = new Map(workspace.composites.map(({ name }) => [name, compositeNames({ name, names })]));
  const enums = new Map(workspace.compositeEnums.map(({ name }) => [name, names({ base: name.replace(/Enum$/, '') })]));
  const derived = new Map(
    workspace.objects.map((object) => [
      object.nameSingular,
      derivedNames({ object, type: find(types, object.nameSingular), names }),
    ]),
  );
  const objects = new Map(
    workspace.objects.map((object) => {
      const { nameSingular } = object;
      const own = find(derived, nameSingular);
      const module = modules({ base: nameSingular, fold: true });
      return [
        nameSingular,
        {
          ...own,
          module,
          from: `./objects/${module}`,
          options: optionNames({ object, type: own.type, names }),
        },
      ];
    }),
  );
  return {
    object: (nameSingular) => find(objects, nameSingular),
    composite: (name) => find(composites, name),
    compositeEnum: (name) => find(enums, name),
  };
}

type Claim = (name: { readonly base: string; readonly ending?: string; readonly fold?: boolean }) => string;

function claimer(taken: readonly string[]): Claim {
  const used = new Set(taken);
  return ({ base, ending = '', fold = false }) => {
    for (let gap = ''; ; gap += '_') {
      const name = ending ? base + gap + ending : base + gap;
      const key = fold ? name.toLowerCase() : name;
      if (used.has(key)) continue;
      used.add(key);
      return name;
    }
  };
}

function find<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`no name was allocated for ${name}`);
  return found;
}

function compositeNames({ name, names }: { readonly name: string; readonly names: Claim }): CompositeIdentifiers {
  const value = uncapitalise(name);
  return {
    from: COMPOSITES,
    type: names({ base: name }),
    input: names({ base: name, ending: 'Input' }),
    filter: names({ base: name, ending: 'Filter' }),
    orderBy: names({ base: name, ending: 'OrderBy' }),
    select: names({ base: name, ending: 'Select' }),
    description: names({ base: value, ending: 'Composite' }),
    fields: names({ base: value, ending: 'Fields' }),
  };
}

function derivedNames({
  object,
  type,
  names,
}: {
  readonly object: WorkspaceObject;
  readonly type: string;
  readonly names: Claim;
}): Suffixed & { readonly type: string } {
  const endings = Object.entries({ ...TYPE_SUFFIXES, ...VALUE_SUFFIXES });
  const derived = endings.map(([key, ending]) => {
    const base = key in TYPE_SUFFIXES ? capitalise(object.nameSingular) : object.nameSingular;
    return [key, names({ base, ending })];
  });
  // the keys are those of the two tables, which the type names
  return { ...(Object.fromEntries(derived) as Suffixed), type };
}

function optionNames({
  object,
  type,
  names,
}: {
  readonly object: WorkspaceObject;
  readonly type: string;
  readonly names: Claim;
}): ReadonlyMap<string, string> {
  const withOptions = object.fields.filter(({ columns }) => columns.some(({ output }) => output.kind === 'enum'));
  return new Map(withOptions.map(({ name }) => [name, names({ base: type, ending: capitalise(name) })]));
}
