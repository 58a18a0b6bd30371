import type { OutputOption, OwnOutput } from './output.js';
import { OUTPUTS } from './registry.js';

/** The outputs that own an option, as the registry types them. */
type OptionalOutput = Extract<(typeof OUTPUTS)[number], { readonly option: OutputOption }>;

/** The options that outputs own, as the registry types them. */
export type OwnedOption = OptionalOutput['option'];

/** One type that has the members of all. */
type Together<Inputs> = (Inputs extends unknown ? (each: Inputs) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The options of outputs as a user writes them, with the comments of the interfaces that document them. */
export type OwnedOptionsInput = Together<NonNullable<OwnedOption['documentedBy']>>;

/** The outputs that own an option, in the order of the registry. */
export const OPTIONAL_OUTPUTS: readonly (OwnOutput & { readonly option: OwnedOption })[] = OUTPUTS.flatMap((output) =>
  output.option ? [output] : [],
);
