import type { ChosenOutput, OwnOutput } from './output.js';
import { OUTPUTS } from './registry.js';

/** The outputs of a configuration: those that it does not switch off, with the values of their options. */
export function chooseOutputs(options: object): readonly ChosenOutput[] {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(options));
  const valueOf = ({ option, goesWith }: OwnOutput): unknown => {
    const leader = OUTPUTS.find((each: OwnOutput) => each.name === goesWith);
    if (leader) return valueOf(leader);
    return option ? values.get(option.name) : undefined;
  };
  return OUTPUTS.flatMap((output: OwnOutput) => {
    const option = valueOf(output);
    return option === false ? [] : [{ output, option }];
  });
}

/** Every name that outputs of this package declare, whether they are made or not: switching one on renames nothing. */
export const reservedNames: readonly string[] = OUTPUTS.flatMap((output: OwnOutput) => output.names ?? []);
