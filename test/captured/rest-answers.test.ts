import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { readCapture } from '../fixtures/captures.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';
import type { Exchange } from './exchanges-replay/exchange.js';
import { ROOT, temporaryFolder, writeOutput } from '../validators/generated.js';

const OPTIONS = { target: 'es2022', module: 'nodenext', types: [], noEmit: true, strict: true, skipLibCheck: true };

const HEAD = `import type { paths } from './rest.js';
type Answer<Path extends keyof paths, Method extends keyof paths[Path], Status extends PropertyKey> =
  paths[Path][Method] extends { responses: { [Key in Status]: { content: { 'application/json': infer Body } } } }
    ? Body
    : never;`;

/** Words of paths that are no ids. */
const WORDS = ['batch', 'restore', 'duplicates', 'merge', 'groupBy'];

/** The key of `paths` that a request belongs to; none where it is about no object of the workspace. */
function pathOf({ request }: Exchange, { metadata }: WorkspaceSource): string | undefined {
  const [, rest, ...parts] = new URL(request.path, 'http://localhost').pathname.split('/');
  const isOfObject = metadata.objects.some(({ namePlural }) => parts.includes(namePlural));
  if (rest !== 'rest' || !isOfObject) return undefined;
  const hasId = parts.length === 2 && !parts.some((part) => WORDS.includes(part));
  return hasId ? `/${parts[0]}/{id}` : `/${parts.join('/')}`;
}

/** Whether a capture holds all of an answer, and to a key that may read every field. */
const isWhole = ({ name, body }: Exchange): boolean =>
  typeof body === 'object' &&
  body !== null &&
  ('data' in body || 'messages' in body) &&
  name !== 'permission-rest-person';

/** Answers as constants that must have the types that `paths` promises, and each without its `data`, which must not. */
const assertionsOf = ({ request, status, body }: Exchange, path: string): readonly string[] => {
  const satisfies = `satisfies Answer<'${path}', '${request.method.toLowerCase()}', ${status}>`;
  return [
    `(${JSON.stringify(body)}) ${satisfies};`,
    '// @ts-expect-error this is not the answer',
    `({ data: null, messages: null }) ${satisfies};`,
  ];
};

/** What the compiler does not find in the types, by name; anything else that it says as it is. */
function complaintsAbout(folder: string): readonly string[] {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['answers.ts'] }));
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder]);
    return [];
  } catch (error) {
    const said = String((error as { readonly stdout: unknown }).stdout); // of a process that ended with an error
    const errors = said.split('\n').filter((line) => line.includes('error TS'));
    return [...new Set(errors.map((line) => /'"(\w+)"' does not exist/.exec(line)?.[1] ?? line))].sort();
  }
}

describe('what real servers answered over REST', () => {
  it.each([
    {
      workspace: 'custom',
      files: ['exchanges/rest.json', 'exchanges/errors.json', 'exchanges/probes-custom.json'],
      least: 30,
      // an id of an inactive object's records, and an inactive field: sent, but no longer part of the workspace
      untyped: ['targetInactiveThingId', 'willBeInactive'],
    },
    // the search index of a custom object, which is inactive there
    { workspace: 'v1.2', files: ['v1.2/exchanges.json'], least: 4, untyped: ['searchVector'] },
  ])('is what `paths` promises: $workspace', { timeout: 120_000 }, async ({ workspace, files, least, untyped }) => {
    const source = await capturedWorkspace(workspace).source();
    const folder = temporaryFolder('rest-captured');
    await writeOutput({ folder, source, config: { rest: true, system: true, validators: false, webhooks: false } });
    const exchanges = files.flatMap((file) => readCapture(file) as readonly Exchange[]); // files of known shape
    const assertions = exchanges.filter(isWhole).flatMap((exchange) => {
      const path = pathOf(exchange, source);
      return path === undefined ? [] : [assertionsOf(exchange, path)];
    });
    expect(assertions.length).toBeGreaterThanOrEqual(least);
    writeFileSync(join(folder, 'answers.ts'), [HEAD, ...assertions.flat()].join('\n'));
    expect(complaintsAbout(folder)).toEqual(untyped);
  });
});
