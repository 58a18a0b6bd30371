import type { GeneralOptions } from '../../config.js';

/** Where a module finds a part of the runtime: beside it, or in the package. */
export function runtimePath({
  config,
  from,
  entry,
}: {
  readonly config: Pick<GeneralOptions, 'runtime' | 'importExtension'>;
  /** The way from the module's folder to the target folder, such as `.` or `..`. */
  readonly from: string;
  /** The module in `src/runtime`, such as `client/index`; what ends with `/index` is the entry of a room. */
  readonly entry: string;
}): string {
  if (config.runtime === 'emit') return `${from}/runtime/${entry}${config.importExtension}`;
  return `graphql-codegen-twenty/runtime/${entry.replace(/\/index$/, '')}`;
}
