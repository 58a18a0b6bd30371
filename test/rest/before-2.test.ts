import createClient from 'openapi-fetch';
import { expect, expectTypeOf, onTestFinished, test } from 'vitest';
import type { paths as newPaths, RestObjects } from '../../examples/crm/rest.js';
import type { RestPathsBefore2 } from '../../examples/crm/runtime/rest/index.js';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { version1 } from '../fixtures/version-1.js';

type Paths = RestPathsBefore2<RestObjects>;

test('a workspace of a 1.2 server has the routes of its time', async () => {
  const sandbox = await createSandbox({ metadata: version1, version: '1.2' });
  onTestFinished(() => sandbox.close());
  const source = await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
  const { files } = await generate({ source, config: readPresetConfig({ input: { rest: true } }) });
  expect(files.find(({ path }) => path === 'rest.ts')?.content).toContain(
    'export interface paths extends twenty.RestPathsBefore2<RestObjects> {}',
  );
});

test('there are no writes by filter, groups, merges and restores', () => {
  expectTypeOf<keyof Paths['/people']>().toEqualTypeOf<'get' | 'post'>();
  expectTypeOf<keyof newPaths['/people']>().toEqualTypeOf<'get' | 'post' | 'patch' | 'delete'>();
  expectTypeOf<Extract<keyof Paths, `${string}${'merge' | 'restore' | 'groupBy'}${string}`>>().toEqualTypeOf<never>();
  expectTypeOf<'/batch/people' | '/people/duplicates'>().toExtend<keyof Paths>();
});

test('a delete takes no `soft_delete`, which such a server would not know while it destroys', () => {
  const rest = createClient<Paths>({ baseUrl: 'http://localhost/rest' });
  const calls = (path: { readonly id: string }) => [
    rest.DELETE('/people/{id}', { params: { path } }),
    // @ts-expect-error it would be destroyed all the same
    rest.DELETE('/people/{id}', { params: { path, query: { soft_delete: true } } }),
  ];
  expectTypeOf(calls).toBeFunction();
});
