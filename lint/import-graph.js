/** Which file of `src` imports which: types count too, because a reader has to follow them as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** @typedef {ReadonlyMap<string, readonly string[]>} ImportGraph File → the files that it imports; paths below `src`. */

/** The file that a relative import leads to, below `src`. */
export function importedFile({ file, specifier }) {
  const path = join(dirname(file), specifier).split(sep).join('/');
  return path.replace(/\.js$/, '.ts');
}

/**
 * @param {string} src
 * @returns {ImportGraph}
 */
export function readImportGraph(src) {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Map(files.map((file) => [file, importsIn({ file, text: readFileSync(join(src, file), 'utf8') })]));
}

/** The files that a text imports. */
export function importsIn({ file, text }) {
  const specifiers = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  return specifiers.filter((each) => each.startsWith('.')).map((specifier) => importedFile({ file, specifier }));
}

/**
 * The shortest way from one file to another, both included; undefined where there is none.
 *
 * @param {object} input
 * @param {ImportGraph} input.graph
 * @param {string} input.from
 * @param {string} input.to
 * @param {(from: string, to: string) => boolean} input.isIgnored
 * @returns {readonly string[] | undefined}
 */
export function wayBetween({ graph, from, to, isIgnored }) {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) return wayBack(cameFrom, to);
    for (const next of graph.get(file) ?? []) {
      if (!cameFrom.has(next) && !isIgnored(file, next)) cameFrom.set(next, file);
    }
  }
  return undefined;
}

function wayBack(cameFrom, end) {
  const way = [];
  for (let file = end; file !== undefined; file = cameFrom.get(file)) way.unshift(file);
  return way;
}
