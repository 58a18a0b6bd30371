import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the app as for a browser, so that a module of Node.js in it is an error, and writes it to `file`. */
export async function bundleApp(file: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'app.ts')],
    outfile: file,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
}
