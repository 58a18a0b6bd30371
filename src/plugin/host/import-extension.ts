/** What relative imports end with, so that the app around an output can compile and run them. */
import { textIn } from '../../twenty/json.js';
import { appFiles, dependenciesOf, type AppFiles } from './app-files.js';

/** An ending of relative imports. */
export type ImportExtension = '' | '.js' | '.ts';

/** What fits the app that a folder belongs to. */
export const importExtensionFor = (folder: string): ImportExtension => importExtensionOf(appFiles(folder));

/**
 * Node.js needs `.js` between modules. Bundlers, and all that compiles to CommonJS, find a module without an ending;
 * of those, webpack and Jest do not find one with it.
 */
export function importExtensionOf(app: AppFiles): ImportExtension {
  const { compilerOptions: options } = app;
  if (options['allowImportingTsExtensions'] === true || options['rewriteRelativeImportExtensions'] === true)
    return '.ts';
  if (app.packageJson === undefined) return app.isDeno ? '.ts' : '.js';
  return textIn(app.packageJson, 'type') === 'module' && !isBundled(app) ? '.js' : '';
}

/** Packages that put an app together without asking Node.js what an import means. */
const BUNDLERS = ['webpack', '@rspack/core', 'next', 'expo', 'react-native', 'parcel'];

function isBundled(app: AppFiles): boolean {
  const [module, resolution] = ['module', 'moduleResolution'].map((name) => lowerCase(app.compilerOptions[name]));
  if (isOfNode(resolution ?? module)) return false;
  if (resolution === 'bundler' || module === 'preserve') return true;
  return dependenciesOf(app).some((name) => BUNDLERS.includes(name));
}

/** Whether modules are found as Node.js finds them; `node` and `node10` are how it found CommonJS. */
export const isOfNode = (option: string | undefined): boolean => /^node(16|18|20|next)$/.test(option ?? '');

const lowerCase = (option: unknown): string | undefined =>
  typeof option === 'string' ? option.toLowerCase() : undefined;
