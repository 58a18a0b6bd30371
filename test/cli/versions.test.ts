import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { project } from '../host/project.js';
import { APP, compiled, DID, ran } from './app-of-any-version.js';
import { twentyCodegen } from './twenty-codegen.js';
import { CONFIG, serve } from './workspace.js';

describe.each(['0.50', '1.2', '2.21', '2.43'] as const)('against a server of version %s', (version) => {
  it(
    'generates, checks, compiles, and the client works, also against a sandbox of its snapshot',
    { timeout: 180_000 },
    async () => {
      const { env, requests } = await serve({ metadata: exampleWorkspace, version });
      const app = project(CONFIG);
      app.write({ path: 'src/app.ts', text: APP });
      const run = (...args: readonly string[]) => twentyCodegen({ folder: app.folder, args, env });
      expect(await run('generate', '--snapshot', 'twenty.snapshot.json')).toMatchObject({ code: 0 });
      requests();
      expect(await run('check')).toMatchObject({ code: 0 });
      expect(requests().length).toBeLessThanOrEqual(2);
      expect(await run('check', '--offline')).toMatchObject({ code: 0 });
      expect(await compiled(app)).toBe('');
      expect(await ran(app, env)).toEqual(DID);
      expect(await run('doctor', '--json')).toMatchObject({ code: 0 });
      const copy = await serve({ snapshot: join(app.folder, 'twenty.snapshot.json') });
      expect(await ran(app, copy.env)).toEqual(DID);
    },
  );
});
