import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { build } from 'esbuild';

type Rows = Record<string, string | number>[];

/** Bytes that an app's user downloads before the app does anything. */
export async function appSizes(folder: string): Promise<Rows> {
  const apps = ['whole-client', 'one-object', 'sdk'];
  return Promise.all(
    apps.map(async (app) => {
      const { outputFiles, metafile } = await bundle(folder, app);
      const loaded = loadedFirst(metafile).map((path) => path.slice(path.lastIndexOf('/')));
      const files = outputFiles.filter(({ path }) => loaded.some((each) => path.endsWith(each)));
      const gzipped = files.map(({ contents }) => gzipSync(contents, { level: 9 }).length);
      return { app, minified: sum(files.map(({ contents }) => contents.length)), gzipped: sum(gzipped) };
    }),
  );
}

/** What each room of our output weighs in an app, minified: its share of what is loaded first, and of what may follow. */
export async function roomSizes(folder: string, app: 'whole-client' | 'one-object'): Promise<Rows> {
  const { metafile } = await bundle(folder, app);
  const loaded = loadedFirst(metafile);
  const rooms = new Map<string, { first: number; later: number }>();
  for (const [output, { inputs }] of Object.entries(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, room = 'the app'] = /\/ours\/(?:runtime\/)?(.*)\/[^/]+$/.exec(path) ?? [];
      const size = rooms.get(room) ?? { first: 0, later: 0 };
      size[loaded.includes(output) ? 'first' : 'later'] += bytesInOutput;
      rooms.set(room, size);
    }
  }
  return [...rooms].map(([room, size]) => ({ room, ...size })).sort((one, other) => other.first - one.first);
}

const bundle = (folder: string, app: string) =>
  build({
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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The chunks that a program imports from its beginning, by their paths. */
function loadedFirst({ outputs }: Metafile): readonly string[] {
  const loaded = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint?.includes('/apps/')));
  for (const path of loaded)
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') loaded.add(next);
  return [...loaded];
}
