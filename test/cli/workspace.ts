import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';

/** A configuration as `init` writes it. */
export const CONFIG = `schema:
  - \${TWENTY_BASE_URL}:
      loader: graphql-codegen-twenty
      token: \${TWENTY_API_KEY}
generates:
  src/crm/:
    preset: graphql-codegen-twenty
`;

/** A workspace behind HTTP, how to reach it, and what was asked of it. */
export interface ServedWorkspace {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string>>;
  /** Paths that were asked since this was last called. */
  readonly requests: () => readonly string[];
  /** Sends an operation to POST /metadata, as Twenty's settings pages do. */
  readonly change: (mutation: string, input: unknown) => Promise<Readonly<Record<string, unknown>>>;
  /** The id of an object or of a field, by `person` or `person.tags`. */
  readonly idOf: (path: string) => string;
}

/** Serves a workspace until the test ends. */
export async function serve(options: SandboxOptions): Promise<ServedWorkspace> {
  let asked: string[] = [];
  const sandbox = await createSandbox({ ...options, onRequest: ({ path }) => void asked.push(path) });
  onTestFinished(() => sandbox.close());
  return {
    sandbox,
    env: { TWENTY_BASE_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey },
    requests: () => {
      const paths = asked;
      asked = [];
      return paths;
    },
    change: async (mutation, input) => {
      const answer = JSON.parse(
        await post({
          url: `${sandbox.url}/metadata`,
          headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
          body: JSON.stringify({ query: mutation, variables: { input } }),
        }),
      ) as { data?: Record<string, unknown>; errors?: unknown };
      if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    idOf: (path) => {
      const [objectName, fieldName] = path.split('.');
      const object = sandbox.metadata().objects.find(({ nameSingular }) => nameSingular === objectName);
      const found = fieldName === undefined ? object : object?.fieldsList.find(({ name }) => name === fieldName);
      if (!found) throw new Error(`${path} is not there`);
      return found.id;
    },
  };
}

interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts on a connection of its own: one that is kept may have been closed by the server while a command kept this
 * process busy.
 */
const post = ({ url, headers, body }: Post): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent: false }, (response) => resolve(text(response)));
    sent.on('error', reject).end(body);
  });

/** Mutations of POST /metadata. */
export const MUTATIONS = {
  createField: 'mutation ($input: CreateOneFieldMetadataInput!) { createOneField(input: $input) { id } }',
  updateField: 'mutation ($input: UpdateOneFieldMetadataInput!) { updateOneField(input: $input) { id } }',
  deleteField: 'mutation ($input: DeleteOneFieldInput!) { deleteOneField(input: $input) { id } }',
  createObject: 'mutation ($input: CreateOneObjectInput!) { createOneObject(input: $input) { id } }',
  deleteObject: 'mutation ($input: DeleteOneObjectInput!) { deleteOneObject(input: $input) { id } }',
} as const;
