import { createHash } from 'node:crypto';

/** A v4-shaped UUID that is always the same for the same path, for example `object/person/field/name`. */
export function identifier(path: string): string {
  const hex = createHash('sha256').update(path).digest('hex');
  const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Like `identifier`, with the prefix by which things of the standard application are known. */
export const standardIdentifier = (path: string): string => `20202020${identifier(path).slice(8)}`;
