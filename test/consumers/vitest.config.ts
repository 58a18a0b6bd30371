import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** Apps that are compiled, bundled, run and linted with packages of their own: `npm run test:consumers`. */
export default defineConfig({
  // as in the configuration of all other tests: everything uses one copy of graphql
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['test/consumers/*.test.ts'],
    globalSetup: ['test/consumers/install.ts'],
    maxWorkers: '100%',
    server: { deps: { external: [/\/dist\/cli\//] } },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
