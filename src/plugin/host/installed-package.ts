/** Which copy of a package an app gets, found as Node.js finds it, under Yarn's Plug'n'Play too. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A package on this machine. */
export interface InstalledPackage {
  readonly version: string;
  readonly folder: string;
}

/** The copy of a package that code in `from`, a folder, gets; undefined where it gets none. */
export function installedPackage({
  name,
  from,
}: {
  readonly name: string;
  readonly from: string;
}): InstalledPackage | undefined {
  const { resolve } = createRequire(join(from, 'package.json'));
  const path = found(() => resolve(`${name}/package.json`)) ?? above({ name, file: found(() => resolve(name)) });
  if (path === undefined) return undefined;
  // a package.json of a registry has a version
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  return { version, folder: dirname(path) };
}

/** The package.json of the package that a file belongs to, for packages whose `exports` do not name it. */
function above({ name, file }: { readonly name: string; readonly file: string | undefined }): string | undefined {
  if (file === undefined) return undefined;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path) && (JSON.parse(readFileSync(path, 'utf8')) as { readonly name?: string }).name === name)
      return path;
  }
  return undefined;
}

/** A path, or undefined where Node.js finds no such package or file of it. */
function found(resolve: () => string): string | undefined {
  try {
    return resolve();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    // what is not there (Plug'n'Play says so of what is not declared, too), and what a package does not export
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return undefined;
    throw error;
  }
}
