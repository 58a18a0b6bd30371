/** Finds out what the table of layers says about one import. */

/** @typedef {import('./layers.js').Layer} Layer */

/** Whether a path is that of the file, or of a folder that it is in. */
export const isIn = (file, path) => file === path || file.startsWith(`${path}/`);

/** The path of a layer that a file is in, undefined for none. */
const pathIn = ({ paths }, file) => paths.find((path) => isIn(file, path));

/**
 * The layer that a file belongs to: the one with the longest path.
 *
 * @param {readonly Layer[]} layers
 * @param {string} file Below `src`.
 * @returns {Layer | undefined}
 */
export function layerOf(layers, file) {
  const holders = layers.filter((layer) => pathIn(layer, file) !== undefined);
  return holders.sort((one, other) => pathIn(other, file).length - pathIn(one, file).length)[0];
}

/**
 * Why a file may not import another one; undefined when it may.
 *
 * @param {object} input
 * @param {readonly Layer[]} input.layers
 * @param {string} input.from Below `src`.
 * @param {string} input.to Below `src`.
 * @returns {string | undefined}
 */
export function whyNot({ layers, from, to }) {
  const source = layerOf(layers, from);
  const target = layerOf(layers, to);
  if (!source || !target) return `${source ? to : from} is in no layer of lint/layers.js`;
  if (source === target || source.uses.includes(target.paths[0]) || source.uses.includes(to)) return undefined;
  return `${source.paths[0]} may not import ${target.paths[0]} (lint/layers.js)`;
}
