import type { PresetConfig } from '../preset-config.js';
import { installedPackage } from './installed-package.js';

/** A warning where an app has a zod that generated validators do not run on. */
export function zodWarnings({
  folder,
  config,
}: {
  /** The folder that is generated. */
  readonly folder: string;
  readonly config: Pick<PresetConfig, 'validators'>;
}): readonly string[] {
  const zod = config.validators === false ? undefined : installedPackage({ name: 'zod', from: folder });
  if (!zod || zod.version.startsWith('4.')) return [];
  return [
    `The validators need zod 4, and this app has zod ${zod.version}: install zod@^4, or switch them off (\`validators: false\`).`,
  ];
}
