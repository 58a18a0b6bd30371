import { parsePointer } from '../../plugin/read/pointer.js';
import type { Source } from '../config/project.js';

/** How a source is called in messages: an address without user name and query, or a path. */
export function printableSource({ pointer, options }: Source): string {
  if (pointer === 'sandbox') return 'the example workspace';
  const from = parsePointer(pointer, options);
  return from.kind === 'server' ? from.baseUrl : from.path;
}
