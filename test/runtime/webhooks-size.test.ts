import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** The bytes that an app carries for what it imports of the webhook runtime: bundled, minified, compressed. */
function sizeOf(name: string): number {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { ${name} } from './webhooks/index.js'`,
      resolveDir: new URL('../../src/runtime', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles.reduce((size, { contents }) => size + gzipSync(contents).length, 0);
}

test.each([
  ['createWebhookReceiver', 6000],
  ['constructWebhookEvent', 3000],
  ['createOwnWrites', 1500],
  ['isWrittenBy', 400],
  ['isSchemaChange', 200],
])('an app that uses %s carries at most %i bytes for it', (name, limit) => {
  expect(sizeOf(name)).toBeLessThanOrEqual(limit);
});
