// What is packed of dist/: modules that an entry of the package reaches, without the comments that stand in its declarations.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');

const { exports, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const entries = [...Object.values(exports), ...Object.values(bin)].flatMap((entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry),
);
const inDist = entries.map((entry) => resolve(ROOT, entry)).filter((path) => path.startsWith(DIST));

/** The modules below dist/ that a module imports, as JavaScript or as declarations. */
function imported(path) {
  const ending = path.endsWith('.d.ts') ? '.d.ts' : '.js';
  const text = readFileSync(path, 'utf8');
  return (
    [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.{1,2}\/[^'"]+)\.js['"]/g)]
      .map(([, module]) => resolve(dirname(path), `${module}${ending}`))
      // a comment may show an import of somebody else's
      .filter(existsSync)
  );
}

const reached = new Set(inDist);
for (const path of reached) for (const next of imported(path)) reached.add(next);

let removed = 0;
for (const name of readdirSync(DIST, { recursive: true })) {
  const path = join(DIST, name);
  if (!statSync(path).isFile()) continue;
  if (!reached.has(path)) {
    rmSync(path);
    removed += 1;
  } else if (path.endsWith('.js')) {
    const { code } = transformSync(readFileSync(path, 'utf8'), { target: 'es2022', legalComments: 'none' });
    writeFileSync(path, code);
  }
}
console.log(
  `${relative(ROOT, DIST)}: ${reached.size} files that the package's entries reach, ${removed} others removed`,
);
