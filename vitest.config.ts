import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';
import { CAPTURED } from './test/fixtures/captures.js';

const graphql = createRequire(import.meta.url).resolve('graphql');

const hasCaptures = CAPTURED.length > 0;
if (!hasCaptures) console.log('No answers of real servers beside the checkout: test/captured, an extra, is left out.');

export default defineConfig({
  // graphql refuses to work with two copies of itself (its CommonJS and its ESM build): everything uses one
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(hasCaptures ? [] : ['test/captured/**'])],
    // one worker a core: by default vitest leaves one core free, which is half of a machine of two
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/@graphql-tools/, /@graphql-codegen/] } },
  },
});
