import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cursorsOf, MODULE, onOneLine, type Editor } from './editor.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The language service inside of TypeScript up to 6, as editors use it. */
export function languageService(compiler: 'typescript' | 'typescript-5.9'): Editor {
  // Both have this interface.
  const ts = createRequire(import.meta.url)(compiler) as typeof import('typescript');
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
  let typed = '';
  let version = 0;
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => ({ ...options, types: [] }),
    getScriptFileNames: () => [MODULE],
    getScriptVersion: (path) => (path === MODULE ? String(version) : '1'),
    getScriptSnapshot: (path) => {
      const text = path === MODULE ? typed : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getCurrentDirectory: () => ROOT,
  });
  const type = (code: string): readonly number[] => {
    const { text, offsets } = cursorsOf(code);
    typed = text;
    version += 1;
    return offsets;
  };
  return {
    completions: async (code) =>
      type(code).map((offset) => {
        const entries = service.getCompletionsAtPosition(MODULE, offset, {})?.entries ?? [];
        return entries.map(({ name }) => name);
      }),
    documentation: async (code) =>
      type(code).map((offset) =>
        onOneLine(ts.displayPartsToString(service.getQuickInfoAtPosition(MODULE, offset)?.documentation)),
      ),
    close: async () => service.dispose(),
  };
}
