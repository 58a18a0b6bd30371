import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

it.each(['typescript-5.9', 'typescript', 'typescript-7'])(
  'what must compile does, what must not does not, and results are exactly the selection, on %s',
  { timeout: 120_000 },
  async (compiler) => {
    const args = [join(ROOT, 'node_modules', compiler, 'bin', 'tsc'), '-p', import.meta.dirname];
    const errors = await promisify(execFile)(process.execPath, args).then(
      () => '',
      (error: { readonly stdout: string }) => error.stdout,
    );
    expect(errors).toBe('');
  },
);
