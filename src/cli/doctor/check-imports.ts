import { basename, join } from 'node:path';
import { appFiles, dependenciesOf, type AppFiles } from '../../plugin/host/app-files.js';
import { importExtensionOf, isCommonJs, isOfNode } from '../../plugin/host/import-extension.js';
import type { PresetConfig } from '../../plugin/preset-config.js';
import { textIn } from '../../twenty/json.js';
import type { Target } from '../config/project.js';
import { ok, warning, type Finding } from './finding.js';

interface Imports {
  readonly app: AppFiles;
  readonly folder: string;
  readonly extension: PresetConfig['importExtension'];
}

/** Whether what puts the app together finds the modules of the output by the endings of their imports. */
export const checkImports = ({
  cwd,
  targets,
}: {
  readonly cwd: string;
  readonly targets: readonly Target[];
}): readonly Finding[] =>
  targets.flatMap(({ folder, config: { importExtension: extension } }) => {
    const app = appFiles(join(cwd, folder));
    const problems = PROBLEMS.filter(({ isThere }) => isThere({ app, folder, extension }));
    const what = `Imports in ${folder} end with ${extension || 'nothing'}`;
    if (problems.length === 0) return [ok('imports', isCommonJs(app) ? `${what}. ${commonJs(folder)}` : what)];
    return problems.map(({ who, remedy }) => warning({ about: 'imports', what: `${what}; ${who}.`, remedy }));
  });

/** What differs from the code of the README, which is that of ES modules. */
const commonJs = (folder: string): string =>
  `This is an app of CommonJS: import "./${basename(folder)}", and wait inside a function; or make it one of ES modules, \`npm pkg set type=module\``;

interface Problem {
  readonly isThere: (imports: Imports) => boolean;
  readonly who: string;
  readonly remedy: string;
}

const uses = (app: AppFiles, ...names: readonly string[]): boolean =>
  dependenciesOf(app).some((name) => names.includes(name));

const WITHOUT = 'Leave `importExtension` out, or set it to "".';

const PROBLEMS: readonly Problem[] = [
  {
    isThere: ({ app, extension }) => extension === '' && importExtensionOf(app) === '.js' && isModuleOfNode(app),
    who: 'the modules of Node.js need an ending',
    remedy: 'Leave `importExtension` out, or set it to ".js".',
  },
  {
    isThere: ({ app, extension }) => extension === '.ts' && importExtensionOf(app) !== '.ts',
    who: 'TypeScript takes `.ts` only with `allowImportingTsExtensions` or `rewriteRelativeImportExtensions`',
    remedy: 'Set one of these in tsconfig.json, or leave `importExtension` out.',
  },
  {
    isThere: ({ app, extension }) => extension === '.js' && uses(app, 'jest'),
    who: 'Jest looks for files of that name',
    remedy: `${WITHOUT} An app of Node.js modules sets \`moduleNameMapper: { '^(\\\\.{1,2}/.*)\\\\.js$': '$1' }\` for Jest.`,
  },
  {
    isThere: ({ app, extension }) => extension === '.js' && uses(app, 'webpack', '@rspack/core'),
    who: 'webpack looks for files of that name',
    remedy: `${WITHOUT} Or set \`resolve.extensionAlias: { '.js': ['.ts', '.js'] }\` for webpack.`,
  },
];

const isModuleOfNode = ({ compilerOptions }: AppFiles): boolean =>
  isOfNode(
    textIn(compilerOptions, 'moduleResolution')?.toLowerCase() ?? textIn(compilerOptions, 'module')?.toLowerCase(),
  );
