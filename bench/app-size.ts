import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { build } from 'esbuild';

/** Bytes that an app's user downloads before the app does anything. */
export async function appSizes(folder: string): Promise<Record<string, string | number>[]> {
  const apps = ['whole-client', 'one-object', 'sdk'];
  return Promise.all(
    apps.map(async (app) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [join(folder, 'apps', `${app}.ts`)],
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        platform: 'neutral',
        mainFields: ['module', 'main'],
        logLevel: 'error',
        splitting: true,
        outdir: join(folder, 'bundles'),
        metafile: true,
      });
      const loaded = loadedFirst(metafile);
      const files = outputFiles.filter(({ path }) => loaded.some((each) => path.endsWith(each)));
      const gzipped = files.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
      return { app, minified: sum(files.map(({ contents }) => contents.length)), gzipped: sum(gzipped) };
    }),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The names of the chunks that a program imports from its beginning. */
function loadedFirst({ outputs }: Metafile): readonly string[] {
  const loaded = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint?.includes('/apps/')));
  for (const path of loaded)
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') loaded.add(next);
  return [...loaded].map((path) => path.slice(path.lastIndexOf('/')));
}
