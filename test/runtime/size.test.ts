import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** A program over the runtime as a bundler splits it: what is loaded with it, and what only when it is needed. */
function bundled(program: string) {
  const { outputFiles, metafile } = buildSync({
    stdin: {
      contents: program,
      resolveDir: new URL('../../src/runtime', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    outdir: 'out',
    metafile: true,
    write: false,
  });
  const { outputs } = metafile;
  const [entry = ''] = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === '<stdin>');
  const reach = (paths: readonly string[], kinds: readonly string[]): ReadonlySet<string> => {
    const reached = new Set(paths);
    for (const path of reached)
      for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kinds.includes(kind)) reached.add(next);
    return reached;
  };
  const loaded = reach([entry], ['import-statement']);
  const all = reach([entry], ['import-statement', 'dynamic-import']);
  const modulesOf = (paths: readonly string[]) =>
    paths.flatMap((path) => Object.keys(outputs[path]?.inputs ?? {})).map((path) => basename(path, '.ts'));
  const isLoaded = ({ path }: { readonly path: string }) => [...loaded].some((each) => path.endsWith(`/${each}`));
  return {
    bytes: outputFiles
      .filter(isLoaded)
      .reduce((size, { contents }) => size + gzipSync(contents, { level: 9 }).length, 0),
    modules: modulesOf([...loaded]),
    later: modulesOf([...all].filter((path) => !loaded.has(path))),
  };
}

const CLIENT = "import { createClient } from './client/index.js'; console.log(createClient([]));";
const COMPOSED =
  "import { composeClient, findMany } from './client/compose.js'; console.log(composeClient([], { findMany }));";

test.each([
  ['all operations', CLIENT, 16_620],
  ['one operation', COMPOSED, 11_820],
  ['an error class', "import { TwentyError } from './client/index.js'; console.log(TwentyError);", 520],
])('an app that uses %s of the runtime carries no more for it than it must', (_, program, limit) => {
  expect(bundled(program).bytes).toBeLessThanOrEqual(limit);
});

test('what queries of an app need is loaded with the first of them, and the parser with the first text', () => {
  const client = bundled(CLIENT);
  for (const module of ['prepare-query', 'print-document', 'parse-document', 'document-tokens']) {
    expect(client.modules).not.toContain(module);
    expect(client.later).toContain(module);
  }
  expect(bundled("export * from './client/documents/prepare-query.js';").modules).not.toContain('parse-document');
});

test('what only some apps do is loaded with the first such call, by any client but a composed one', () => {
  const client = bundled(CLIENT);
  for (const module of ['create-many', 'group-by', 'find-duplicates', 'iterate', 'search', 'changes', 'reconcile']) {
    expect(client.modules).not.toContain(module);
    expect(client.later).toContain(module);
  }
  const composed = bundled(COMPOSED);
  expect(composed.modules).toContain('find');
  expect(composed.modules).not.toContain('create-many');
  expect(composed.later).toEqual([]);
});
