/** The table of layers as ARCHITECTURE.md shows it: `node lint/layers-table.js` prints it. */
import { pathToFileURL } from 'node:url';
import { LAYERS } from './layers.js';

const shown = (paths) => paths.map((path) => `\`${path}\``).join(', ');

/** Lines of Markdown, without the spaces that prettier adds. */
export const layersTable = () => [
  '| in `src` | what it is | may import |',
  '| --- | --- | --- |',
  ...LAYERS.map(({ paths, what, uses }) => `| ${shown(paths)} | ${what} | ${shown(uses) || '–'} |`),
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(layersTable().join('\n'));
