/** What relative imports end with, so that the app around an output can compile and run them. */
import { textIn } from '../../twenty/json.js';
import { appFiles, dependenciesOf, type AppFiles } from './app-files.js';

/** An ending of relative imports. */
export type ImportExtension = '' | '.js' | '.ts';

/** What fits the app that a folder belongs to. */
export const importExtensionFor = (folder: string): ImportExtension => importExtensionOf(appFiles(folder));

/**
 * Node.js needs `.js` between modules, and for what a CommonJS app loads when it is needed. Bundlers, and all else that
 * compiles to CommonJS, find a module without an ending; of those, webpack and Jest do not find one with it.
 */
export function importExtensionOf(app: AppFiles): ImportExtension {
  const { compilerOptions: options } = app;
  if (options['allowImportingTsExtensions'] === true || options['rewriteRelativeImportExtensions'] === true)
    return '.ts';
  if (app.packageJson === undefined) return app.isDeno ? '.ts' : '.js';
  if (isOfNode(resolutionOf(app))) return '.js';
  return textIn(app.packageJson, 'type') === 'module' && !isBundled(app) ? '.js' : '';
}

/** Whether what an app writes as imports becomes `require`, and none of its modules may wait at its top level. */
export const isCommonJs = (app: AppFiles): boolean =>
  app.packageJson !== undefined && textIn(app.packageJson, 'type') !== 'module' && !isBundled(app) && !app.isDeno;

/** Packages that put an app together without asking Node.js what an import means. */
const BUNDLERS = ['webpack', '@rspack/core', 'next', 'expo', 'react-native', 'parcel'];

function isBundled(app: AppFiles): boolean {
  if (['bundler', 'preserve'].includes(resolutionOf(app) ?? '')) return true;
  return dependenciesOf(app).some((name) => BUNDLERS.includes(name));
}

/** Whether modules are found as Node.js finds them; `node` and `node10` are how it found CommonJS. */
export const isOfNode = (option: string | undefined): boolean => /^node(16|18|20|next)$/.test(option ?? '');

/** How modules are found; what is said of modules alone says it, too. */
const resolutionOf = ({ compilerOptions }: AppFiles): string | undefined =>
  lowerCase(compilerOptions['moduleResolution']) ?? lowerCase(compilerOptions['module']);

const lowerCase = (option: unknown): string | undefined =>
  typeof option === 'string' ? option.toLowerCase() : undefined;
