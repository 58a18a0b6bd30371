import { isAtLeast } from './server-versions.js';
import type { ServerVersion } from './server-versions.js';
import { VERSION_FACTS } from './version-facts.js';
import type { VersionFact, VersionTrait } from './version-facts.js';

/** What a server of one version does, by trait. */
export type ServerBehaviour = {
  readonly [Trait in VersionTrait]: Widened<(typeof VERSION_FACTS)[Trait][number]['is']>;
};

type Widened<Value> = Value extends boolean ? boolean : Value;

/** The fact about a trait that holds for a version: each trait has one from the oldest version on. */
export function factOf(version: ServerVersion, trait: VersionTrait): VersionFact {
  const facts: readonly VersionFact[] = VERSION_FACTS[trait];
  const fact = facts.findLast(({ since }) => isAtLeast(version, since));
  if (fact === undefined) throw new Error(`Nothing is known about ${trait} in ${version}.`);
  return fact;
}

/** Everything that a server of a version does, out of the table. */
export function behaviourOf(version: ServerVersion): ServerBehaviour {
  const traits = Object.keys(VERSION_FACTS) as readonly VersionTrait[]; // the keys of the table
  const entries = traits.map((trait) => [trait, factOf(version, trait).is] as const);
  return Object.fromEntries(entries) as unknown as ServerBehaviour; // each value is that of its trait in the table
}
