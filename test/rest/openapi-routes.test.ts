import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { readRoutes } from './read-routes.js';

const FILE = join(import.meta.dirname, '..', '..', 'src', 'plugin', 'outputs', 'openapi', 'rest-routes.ts');

test('the routes of openapi.json are those of the types of rest.ts: `-u` writes them anew', async () => {
  const { now, before2, since238, parameters, responses, schemas } = readRoutes();
  const constant = (name: string, type: string, value: unknown) =>
    `export const ${name}: ${type} = ${JSON.stringify(value)};`;
  const text = [
    '/**',
    ' * The REST API of an object `qqone`, in OpenAPI: read by the compiler from the types in `src/runtime/rest`, which say',
    ' * what is known of it. After a change there, `npx vitest run test/rest/openapi-routes.test.ts -u` writes this file.',
    ' */',
    "import type { JsonObject } from '../../../twenty/json.js';",
    '',
    '/** Path → method → operation, by kinds of servers; of `since238` only those paths that `now` has not. */',
    constant('REST_ROUTES', "Readonly<Record<'before2' | 'now' | 'since238', Readonly<Record<string, JsonObject>>>>", {
      now,
      before2,
      since238: Object.fromEntries(
        Object.entries(since238).filter(([path]) => !Object.hasOwn(Object(now) as object, path)),
      ),
    }),
    '',
    '/** Parameters, by the name of their component. */',
    constant('REST_PARAMETERS', 'JsonObject', parameters),
    '',
    '/** Refusals, by their status. */',
    constant('REST_RESPONSES', 'JsonObject', responses),
    '',
    '/** What answers of every object hold. */',
    constant('REST_SCHEMAS', 'JsonObject', schemas),
  ].join('\n');
  const formatted = await format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
  await expect(formatted).toMatchFileSnapshot(FILE);
});
