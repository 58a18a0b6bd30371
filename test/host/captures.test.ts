import { describe, expect, it, onTestFinished } from 'vitest';
import { hasCapture, replayed } from '../read/replayed.js';
import { project } from './project.js';

const CONFIG = `
schema:
  - \${TWENTY_BASE_URL}:
      loader: graphql-codegen-twenty
      token: \${TWENTY_API_KEY}
generates:
  src/crm/:
    preset: graphql-codegen-twenty
`;

async function serve({ name, shuffle }: { readonly name: string; readonly shuffle: number }) {
  const server = await replayed(name, { shuffle });
  onTestFinished(() => server.close());
  return { TWENTY_BASE_URL: server.url, TWENTY_API_KEY: server.token };
}

describe.each(['standard', 'custom'].filter((name) => hasCapture(name)))(
  'graphql-codegen on the captured workspace `%s`',
  (name) => {
    it(
      'writes the same bytes whatever order the server answers in, and --check agrees each time',
      { timeout: 180_000 },
      async () => {
        const app = project(CONFIG);
        const outputs = [];
        for (const shuffle of [0, 1, 2]) {
          const env = await serve({ name, shuffle });
          expect(await app.codegen({ env })).toMatchObject({ code: 0 });
          expect(await app.codegen({ env, args: ['--check'] })).toMatchObject({ code: 0 });
          outputs.push(app.files('src/crm'));
        }
        expect(Object.keys(outputs[0] ?? {}).length).toBeGreaterThan(100);
        expect(outputs[1]).toEqual(outputs[0]);
        expect(outputs[2]).toEqual(outputs[0]);
      },
    );
  },
);
