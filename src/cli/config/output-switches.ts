/** Switches that change whether an output is made: `--rest`, `--no-client`. Each output says what its switch does. */
import { OPTIONAL_OUTPUTS, type OwnedOption } from '../../plugin/outputs/output-options.js';

/** `no-client` for what is on by default, `rest` for what is not. */
type SwitchName<Option extends OwnedOption> = Option extends { readonly isOn: true }
  ? `no-${Option['name']}`
  : Option['name'];

/** A flag without a value. */
export interface Switch {
  readonly kind: 'switch';
  readonly about: string;
}

const switchName = ({ name, isOn }: OwnedOption): string => (isOn ? `no-${name}` : name);

// the names are those that the type makes of the same registry
export const OUTPUT_SWITCHES = Object.fromEntries(
  OPTIONAL_OUTPUTS.map(({ option }) => [switchName(option), { kind: 'switch', about: option.switch }]),
) as unknown as { readonly [Option in OwnedOption as SwitchName<Option>]: Switch };

/** The options that switches stand for. */
export const optionsOfSwitches = (flags: Readonly<Record<string, unknown>>): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    OPTIONAL_OUTPUTS.map(({ option }) => [option.name, (flags[switchName(option)] === true) !== option.isOn]),
  );
