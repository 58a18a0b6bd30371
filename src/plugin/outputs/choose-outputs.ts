import type { ChosenOutput, Output, OwnOutput } from './output.js';
import { OUTPUTS } from './registry.js';
import { guarded } from './user-output.js';

/** The options of a preset, as far as outputs are concerned. */
interface Options {
  /** Those of the user. */
  readonly outputs: readonly Output[];
}

/** The outputs of a configuration: ours that it does not switch off, with the values of their options, and the user's. */
export const chooseOutputs = (options: Options): readonly ChosenOutput[] => [
  ...chooseOwn(new Map(Object.entries(options))),
  ...options.outputs.map((output) => ({ output: guarded(output), option: undefined, isOfUser: true })),
];

function chooseOwn(values: ReadonlyMap<string, unknown>): readonly ChosenOutput[] {
  const valueOf = ({ option, goesWith }: OwnOutput): unknown => {
    const leader = OUTPUTS.find((each: OwnOutput) => each.name === goesWith);
    if (leader) return valueOf(leader);
    return option ? values.get(option.name) : undefined;
  };
  return OUTPUTS.flatMap((output: OwnOutput) => {
    const option = valueOf(output);
    return option === false ? [] : [{ output, option, isOfUser: false }];
  });
}

/**
 * Every name that outputs declare. Ours count whether they are made or not, so that switching one on renames nothing in
 * the workspace.
 */
export const declaredNames = ({ outputs }: Options): readonly string[] =>
  [...OUTPUTS, ...outputs].flatMap((output: Output) => output.names ?? []);
