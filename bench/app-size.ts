import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes that an app's user downloads. */
export async function appSizes(folder: string): Promise<Record<string, string | number>[]> {
  const apps = ['whole-client', 'one-object', 'sdk'];
  return Promise.all(
    apps.map(async (app) => {
      const { outputFiles } = await build({
        entryPoints: [join(folder, 'apps', `${app}.ts`)],
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        platform: 'neutral',
        mainFields: ['module', 'main'],
        logLevel: 'error',
      });
      const bytes = outputFiles[0]?.contents ?? new Uint8Array();
      return { app, minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
    }),
  );
}
