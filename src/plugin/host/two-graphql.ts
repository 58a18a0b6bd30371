import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedPackage } from './installed-package.js';

/** Where the copies of `graphql` are that graphql-codegen and this package use. */
export interface TwoGraphql {
  readonly host: string;
  readonly own: string;
}

/** The two copies of `graphql` of an app, undefined where there is one: a schema made with one is refused by the other. */
export function twoGraphql({ cwd }: { readonly cwd: string }): TwoGraphql | undefined {
  const cli = installedPackage({ name: '@graphql-codegen/cli', from: cwd });
  const host = cli && installedPackage({ name: 'graphql', from: realpathSync(cli.folder) });
  const own = installedPackage({ name: 'graphql', from: dirname(fileURLToPath(import.meta.url)) });
  if (!host || !own) return undefined;
  const [hostFolder, ownFolder] = [realpathSync(host.folder), realpathSync(own.folder)];
  return hostFolder === ownFolder ? undefined : { host: hostFolder, own: ownFolder };
}
