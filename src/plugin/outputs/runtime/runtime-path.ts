import type { GeneralOptions } from '../../config.js';

interface Part {
  readonly config: Pick<GeneralOptions, 'runtime' | 'importExtension'>;
  /** The module in `src/runtime`, such as `client/index`; what ends with `/index` is the entry of a room. */
  readonly entry: string;
}

/** A part of the runtime as other modules of the output name it: without an ending, or in the package. */
export const runtimeModule = ({ config, entry }: Part): string =>
  config.runtime === 'package'
    ? `graphql-codegen-twenty/runtime/${entry.replace(/\/index$/, '')}`
    : `./runtime/${entry}`;

/** Where a module finds a part of the runtime: beside it, or in the package. */
export function runtimePath({
  from,
  ...part
}: Part & {
  /** The way from the module's folder to the target folder. */
  readonly from: '.' | '..';
}): string {
  const module = runtimeModule(part);
  return module.startsWith('./') ? `${from}${module.slice(1)}${part.config.importExtension}` : module;
}
