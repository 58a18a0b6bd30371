import { parsePointer } from '../../plugin/read/pointer.js';

/** How a source is called in messages: an address without user name and query, or a path. */
export function printableSource(pointer: string): string {
  if (pointer === 'sandbox') return 'the example workspace';
  const from = parsePointer(pointer);
  return from.kind === 'server' ? from.baseUrl : from.path;
}
