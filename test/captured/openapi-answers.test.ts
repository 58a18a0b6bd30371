import { describe, expect, it } from 'vitest';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { readCapture } from '../fixtures/captures.js';
import { capturedWorkspace } from '../fixtures/workspaces.js';
import { validatorOf } from '../openapi/answer-validator.js';
import { documentOf } from '../openapi/document-of.js';
import type { Exchange } from './exchanges-replay/exchange.js';

/** Words of paths that are no ids. */
const WORDS = ['batch', 'restore', 'duplicates', 'merge', 'groupBy'];

/** The path of the document that a request belongs to; none where it is about no object of the workspace. */
function pathOf({ request }: Exchange, { metadata }: WorkspaceSource): string | undefined {
  const [, rest, ...parts] = new URL(request.path, 'http://localhost').pathname.split('/');
  const isOfObject = metadata.objects.some(({ namePlural }) => parts.includes(namePlural));
  if (rest !== 'rest' || !isOfObject) return undefined;
  const hasId = parts.length === 2 && !parts.some((part) => WORDS.includes(part));
  return hasId ? `/${parts[0]}/{id}` : `/${parts.join('/')}`;
}

/** Whether a capture holds all of an answer, and to a key that may read every field. */
const isWhole = ({ name, body }: Exchange): boolean =>
  ((typeof body === 'object' && body !== null && ('data' in body || 'messages' in body)) || Array.isArray(body)) &&
  name !== 'permission-rest-person';

describe('what real servers answered over REST', () => {
  it.each([
    {
      workspace: 'custom',
      files: ['exchanges/rest.json', 'exchanges/errors.json', 'exchanges/probes-custom.json'],
      least: 30,
    },
    { workspace: 'v1.2', files: ['v1.2/exchanges.json'], least: 4 },
  ])('is what openapi.json describes: $workspace', async ({ workspace, files, least }) => {
    const source = await capturedWorkspace(workspace).source();
    const { answer } = validatorOf(await documentOf(source, { system: true }));
    let answers = 0;
    const problems = files
      .flatMap((file) => readCapture(file) as readonly Exchange[]) // files of known shape
      .filter(isWhole)
      .flatMap((exchange) => {
        const path = pathOf(exchange, source);
        if (path === undefined) return [];
        answers += 1;
        const { request, status, body } = exchange;
        expect(answer({ method: request.method, path, status, body: { data: null, messages: null } })).not.toEqual([]);
        return answer({ method: request.method, path, status, body }).map((problem) => `${exchange.name}: ${problem}`);
      });
    expect(problems).toEqual([]);
    expect(answers).toBeGreaterThanOrEqual(least);
  });
});
