import type { Member, TypeDefinition } from './definition.js';

/** Those of the shared types that the workspace's own types mention, directly or through one another. */
export function usedTypes(types: {
  readonly own: readonly TypeDefinition[];
  readonly shared: readonly TypeDefinition[];
}): readonly TypeDefinition[] {
  const shared = new Map(types.shared.map((definition) => [definition.name, definition]));
  const used = new Set<TypeDefinition>();
  const visit = (definition: TypeDefinition): void => {
    for (const name of mentioned(definition)) {
      const found = shared.get(name);
      if (!found || used.has(found)) continue;
      used.add(found);
      visit(found);
    }
  };
  types.own.forEach(visit);
  return types.shared.filter((definition) => used.has(definition));
}

function mentioned(definition: TypeDefinition): ReadonlySet<string> {
  if (definition.kind === 'scalar' || definition.kind === 'enum') return new Set();
  const types = (member: Member): readonly string[] => [member.type, ...(member.args ?? []).map((arg) => arg.type)];
  return new Set(definition.members.flatMap(types).map((type) => type.replaceAll(/[[\]!]/g, '')));
}
