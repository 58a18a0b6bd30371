import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { CONSUMERS, fetchPackages, npm } from './fetch-packages.js';

const ROOT = join(import.meta.dirname, '..', '..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as it would be published. */
    tarball: string;
    /** Whether the packages of the apps are there. */
    arePackagesThere: boolean;
  }
}

/** Fetches the packages that the apps are built with, unless they are there, and packs ours. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('arePackagesThere', await fetchPackages());
  const packed = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', CONSUMERS], ROOT);
  const [{ filename }] = JSON.parse(packed) as [{ readonly filename: string }];
  provide('tarball', join(CONSUMERS, filename));
}
