import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { CAPTURED } from './test/fixtures/captures.js';
import { suites } from './test/suites.js';

const graphql = createRequire(import.meta.url).resolve('graphql');

const hasCaptures = CAPTURED.length > 0;
if (!hasCaptures) console.log('No answers of real servers beside the checkout: test/captured, an extra, is left out.');

const { quick, slow } = suites();
const isThere = (path: string): boolean => hasCaptures || !path.startsWith('test/captured/');

/** A project of vitest over some of the tests. */
const project = ({ name, include }: { readonly name: string; readonly include: readonly string[] }) => ({
  extends: true as const,
  test: { name, include: include.filter(isThere) },
});

export default defineConfig({
  // graphql refuses to work with two copies of itself (its CommonJS and its ESM build): everything uses one
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    // one worker a core: by default vitest leaves one core free, which is half of a machine of two
    maxWorkers: '100%',
    // a worker loads each module once, not once for each file of tests: that is most of the time of a small test
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // what is built is loaded as users load it
    server: { deps: { external: [/\/dist\/cli\//], inline: [/@graphql-tools/, /@graphql-codegen/] } },
    projects: [project({ name: 'quick', include: quick }), project({ name: 'slow', include: slow })],
  },
});
