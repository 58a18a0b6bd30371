import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** The bytes of a program over the runtime: bundled, minified, compressed. */
function sizeOf(program: string): number {
  const { outputFiles } = buildSync({
    stdin: {
      contents: program,
      resolveDir: new URL('../../src/runtime', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles.reduce((size, { contents }) => size + gzipSync(contents, { level: 9 }).length, 0);
}

test.each([
  ['all operations', "import { createClient } from './index.js'; console.log(createClient([]));", 17_000],
  [
    'one operation',
    "import { composeClient, findMany } from './index.js'; console.log(composeClient([], { findMany }));",
    10_100,
  ],
  ['an error class', "import { TwentyError } from './index.js'; console.log(TwentyError);", 400],
])('an app that uses %s of the runtime carries no more for it than it must', (_, program, limit) => {
  expect(sizeOf(program)).toBeLessThanOrEqual(limit);
});
