/** ESLint rules that keep imports running one way. They see resolved paths, and imports of types as well. */
import { relative, sep } from 'node:path';
import { importedFile, readImportGraph, wayBetween } from './import-graph.js';
import { isIn, layerOf, whyNot } from './layer-of.js';

/**
 * @param {object} input
 * @param {string} input.src Absolute path of the folder that the table is about.
 * @param {readonly import('./layers.js').Layer[]} input.layers
 * @param {readonly string[]} [input.stillThere] Imports that break a rule and are left alone: `a -> b`, files or folders.
 * @returns {import('eslint').ESLint.Plugin}
 */
export function oneWay({ src, layers, stillThere = [] }) {
  const exceptions = stillThere.map((each) => each.split(' -> '));
  const isException = (from, to) => exceptions.some(([one, other]) => isIn(from, one) && isIn(to, other));
  // read once for all files of a run
  let graph;
  const circleOf = (from, to) => {
    graph ??= readImportGraph(src);
    return wayBetween({ graph, from: to, to: from, isIgnored: isException });
  };

  const rule = (check) => ({
    create(context) {
      const file = relative(src, context.filename).split(sep).join('/');
      return onImports((specifier, node) => {
        const message = check({ file, specifier });
        if (message !== undefined) context.report({ node, message });
      });
    },
  });

  return {
    rules: {
      layers: rule(({ file, specifier }) => {
        if (specifier.startsWith('node:'))
          return layerOf(layers, file)?.isPortable ? 'This layer runs without Node.js (lint/layers.js)' : undefined;
        if (!specifier.startsWith('.')) return undefined;
        const to = importedFile({ file, specifier });
        return isException(file, to) ? undefined : whyNot({ layers, from: file, to });
      }),
      circles: rule(({ file, specifier }) => {
        if (!specifier.startsWith('.')) return undefined;
        const to = importedFile({ file, specifier });
        const way = isException(file, to) ? undefined : circleOf(file, to);
        return way && `Imports run in a circle: ${[file, ...way].join(' → ')}`;
      }),
    },
  };
}

/** Calls back for each module that a file imports or re-exports, in whatever way. */
function onImports(found) {
  const visit = ({ source }) => {
    if (typeof source?.value === 'string') found(source.value, source);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
  };
}
