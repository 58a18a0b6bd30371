const TYPES: ReadonlyMap<string, string> = new Map([
  ['csv', 'text/csv'],
  ['jpg', 'image/jpeg'],
  ['json', 'application/json'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['txt', 'text/plain'],
]);

/** The media type of a file by the ending of its name. */
export const mediaTypeOf = (name: string): string =>
  TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
