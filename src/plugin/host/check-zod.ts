import type { PresetConfig } from '../preset-config.js';
import { installedPackage } from './installed-package.js';

/**
 * A warning for an app whose zod the generated validators do not run on. An app without zod gets none: it may not
 * import the validators, and if it does, its compiler and Node.js say that zod is missing.
 */
export function zodWarning({
  outputFolder,
  config,
}: {
  /** Absolute: zod is looked up from here. */
  readonly outputFolder: string;
  readonly config: Pick<PresetConfig, 'validators'>;
}): string | undefined {
  if (config.validators === false) return undefined;
  const zod = installedPackage({ name: 'zod', from: outputFolder });
  if (zod === undefined || zod.version.startsWith('4.')) return undefined;
  return `The validators need zod 4, and this app has zod ${zod.version}: install zod@^4, or turn validators off with \`validators: false\`.`;
}
